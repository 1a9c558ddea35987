export const APP_SCHEME = "app";
const APP_HOST = "beket";

/** The only page there is. */
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Compared part by part: a test on the text's beginning would let `app://beket.example` through. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const anonymous = url.username === "" && url.password === "";
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && anonymous;
}
