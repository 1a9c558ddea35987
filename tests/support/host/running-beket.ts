import type { Page } from "playwright-core";

/** How long anything may take to appear, on a machine that is busy with other things. In milliseconds. */
export const PATIENCE = 60_000;

export interface Places {
  userData: string;
  /** The folder with `package.json` and `dist/`. */
  appRoot: string;
}

export interface RunningBeket {
  readonly page: Page;
  /** What the page complained of: errors, warnings, violations of its policy. */
  readonly complaints: readonly string[];
  /** As an officer closes it. */
  close(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}
