import path from "node:path";
import { type App, openApp } from "../../../electron/services/open-app.ts";
import type { Channel } from "../../../shared/contract/channels.ts";
import { contract, type RequestOf, type ResponseOf } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/contract/result.ts";
import { PIN } from "../../support/secrets.ts";

/** The program itself, without a window, over a station's folder. */
export function openStation(root: string, userData: string): Promise<App> {
  return openApp({ userData, appRoot: root, version: "bench", host: "browser", emit: () => {} });
}

/** The answer of a call that succeeds. */
export async function ask<C extends Channel>(
  app: App,
  channel: C,
  request: RequestOf<C>,
): Promise<ResponseOf<C>>;
export async function ask(app: App, channel: Channel, request: unknown): Promise<unknown> {
  const result: Result<unknown> = await app.dispatch(channel, request);
  if (!result.ok) throw new Error(`${channel}: ${result.error.code} ${result.error.detail ?? ""}`);
  return contract[channel].response.parse(result.value);
}

/** Names the post at the first time; signs its supervisor in. */
export async function sitDown(app: App): Promise<void> {
  const state = await ask(app, "session.state", undefined);
  if (state.phase === "first-start") {
    const setup = {
      post: "Пост 1",
      crossing: "Кайрак",
      officer: "Серикова Г.",
      pin: PIN,
      withExamples: false,
    };
    await ask(app, "station.setup", setup);
    return;
  }
  const [officer] = state.phase === "signed-out" ? state.officers : [];
  if (!officer) throw new Error("Nobody can sign in at the bench's station");
  await ask(app, "session.sign-in", { officer: officer.id, pin: PIN });
}

export const storeIn = (userData: string): string => path.join(userData, "beket.sqlite");
