import { hostname, userInfo } from "node:os";

/** In whose name something is done at the hub. */
export interface Actor {
  /** The account that is signed in; null for somebody at the hub's own machine. */
  readonly account: string | null;
  readonly name: string;
}

/** Whoever runs this program, by a command or by starting the hub. */
export function operator(): Actor {
  return { account: null, name: `${userName()}@${hostname()}` };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user need not have a name.
    return String(process.getuid?.() ?? "");
  }
}
