import { onlyThis } from "./not-in-browser-host.ts";

/** `electron.session`: the browser asks its own user for the camera; the Permissions-Policy header refuses all else beforehand. */
export const session = onlyThis("session", {
  defaultSession: onlyThis("session.defaultSession", {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
  }),
});
