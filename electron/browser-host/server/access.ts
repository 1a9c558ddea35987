import { randomBytes, timingSafeEqual } from "node:crypto";

/** Who may talk to the host: whoever followed the printed link, once, and from then on carries the cookie. */
export interface Access {
  /** Good for one use. */
  readonly token: string;
  /** The cookie for a right token's first use, or null. */
  redeem(token: string): string | null;
  hasSession(cookieHeader: string | undefined): boolean;
}

/** Cookies ignore ports, so the port is in the name: two hosts side by side keep their own. */
export function createAccess(port: number): Access {
  const token = secret();
  const cookie = `beket-${port}=${secret()}`;
  let spent = false;
  return {
    token,
    redeem(candidate) {
      if (spent || !same(candidate, token)) return null;
      spent = true;
      return `${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    hasSession: (header = "") => header.split(";").some((part) => same(part.trim(), cookie)),
  };
}

const secret = () => randomBytes(32).toString("base64url");

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
