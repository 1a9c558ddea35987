import type { IncomingMessage } from "node:http";
import type { Access } from "./access.ts";
import { refuse } from "./refusal.ts";

/**
 * Whom the host turns away, before anything else is looked at. The host name is checked against a
 * name that another site points at 127.0.0.1; the origin against a page that posts here in secret.
 * @returns the refusal, the redirect of a first visit, or null for a request that may pass
 */
export function stopAtGate({ headers, method }: IncomingMessage, url: URL, access: Access): Response | null {
  if (headers.host !== url.host) return refuse(403, "foreign-host");
  const { origin } = headers;
  const isOwn = origin === url.origin || (origin === undefined && method === "GET");
  if (!isOwn) return refuse(403, "foreign-origin");

  const token = url.searchParams.get("token");
  if (token !== null) return letIn(access.redeem(token));
  return access.hasSession(headers.cookie) ? null : refuse(403, "no-session");
}

function letIn(cookie: string | null): Response {
  if (cookie === null) return refuse(403, "wrong-token");
  return new Response(null, {
    status: 303,
    headers: { Location: "/", "Set-Cookie": cookie },
  });
}
