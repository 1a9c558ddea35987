import type { StandIn } from "../electron/create-electron.ts";
import { preloadScript, withPreload } from "../page/preload-script.ts";

const SCRIPT = {
  "Content-Type": "text/javascript; charset=utf-8",
  "X-Content-Type-Options": "nosniff",
};

/** A file of the window's page, as the app's own protocol answers for it; pages get the preload script. */
export async function answerPage(
  windowUrl: string,
  path: string,
  fetch: StandIn["fetch"],
): Promise<Response> {
  const { protocol, host } = new URL(windowUrl);
  const answer = await fetch(`${protocol}//${host}${path}`);
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (!isPage) return answer;
  return new Response(withPreload(await answer.text()), answer);
}

export async function answerPreload(file: string): Promise<Response> {
  return new Response(await preloadScript(file), { headers: SCRIPT });
}
