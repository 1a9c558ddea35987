import { onTestFinished } from "vitest";
import { createActing } from "../../electron/services/acting.ts";
import type { SignInDesk } from "../../electron/services/check-secret.ts";
import { DeskSession } from "../../electron/services/desk-session.ts";
import { startStation } from "../../electron/services/first-supervisor.ts";
import { digestOf } from "../../electron/services/load-catalogue.ts";
import { storedEntriesAfter } from "../../electron/store/queries/log-entry.ts";
import type { Officer } from "../../shared/schemas/officer.ts";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { cheapSecrets, PIN } from "./secrets.ts";
import { smallCatalogue } from "./small-catalogue.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface TestSignInDesk extends OpenDesk, SignInDesk {
  /** How often the session said that it was left alone. */
  readonly idles: () => number;
}

/** A desk where nobody has signed in: calls act as who enters by its session. */
export function signInDesk(folder = temporaryFolder()): TestSignInDesk {
  const open = openDesk(folder);
  let closed = false;
  const close = () => {
    if (!closed) open.close();
    closed = true;
  };
  onTestFinished(close);
  const acting = createActing();
  const desk = { ...open, close, actor: acting.actor };
  let idles = 0;
  const session = new DeskSession(desk, {
    acting,
    onIdle: () => {
      idles += 1;
    },
  });
  return {
    ...desk,
    session,
    secrets: cheapSecrets(),
    idles: () => idles,
  };
}

/** The first start, as its own supervisor. */
export async function startedDesk(folder?: string, { at }: { at?: Date } = {}) {
  const desk = signInDesk(folder);
  if (at) desk.setClock(at.toISOString());
  const catalogue = smallCatalogue();
  const { recoveryKey } = await startStation(
    desk,
    { catalogue: { catalogue, sha256: digestOf(catalogue) }, readExamples: () => [] },
    { post: "Пост 1", crossing: "Кайрак", officer: "Серикова Г.", pin: PIN, withExamples: false },
  );
  const supervisor = presentAt(desk);
  return { desk, recoveryKey, supervisor };
}

/** @throws where nobody is */
export function presentAt({ session }: SignInDesk): Officer {
  const officer = session.present();
  if (!officer) throw new Error("Nobody is at the desk");
  return officer;
}

/** The entries' kinds with what they say and who made them, from one on. */
export function entriesFrom(desk: SignInDesk, sequence: number) {
  return storedEntriesAfter(desk.db, sequence - 1, 1_000).map(({ kind, payload, officer }) => ({
    kind,
    payload,
    officer,
  }));
}
