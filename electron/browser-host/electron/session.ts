import { onlyThis } from "./not-in-browser-host.ts";

/** `electron.session`: the browser asks its own user; the Permissions-Policy header refuses beforehand. */
export const session = onlyThis("session", {
  defaultSession: onlyThis("session.defaultSession", {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
  }),
});
