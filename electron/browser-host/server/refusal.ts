const REFUSALS = {
  "foreign-host": "This address is not Beket's: open the link as it was printed, with 127.0.0.1.",
  "foreign-origin": "Another page asked for this: only Beket's own page may.",
  "wrong-token":
    "This link is not valid or was already used. Stop Beket with Ctrl+C in its terminal and start it again for a new link.",
  "no-session": "This browser has not been let in: open the link that Beket printed when it started.",
  "no-window": "Beket has no window open.",
  "bad-call": "The call could not be read.",
  "too-large": "The call is larger than Beket takes.",
} as const;
export type Refusal = keyof typeof REFUSALS;

/** A refusal as one plain sentence. */
export function refuse(status: number, refusal: Refusal): Response {
  const headers = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  };
  return new Response(`${REFUSALS[refusal]}\n`, { status, headers });
}
