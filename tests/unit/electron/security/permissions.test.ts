import { expect, test } from "vitest";
import { refusePermissions } from "../../../../electron/security/permissions.ts";

test("a permission is refused when asked for, when looked up, and for a device", () => {
  const answers: boolean[] = [];
  refusePermissions({
    setPermissionRequestHandler: (handler) => handler({}, "media", (granted) => answers.push(granted)),
    setPermissionCheckHandler: (handler) => answers.push(handler()),
    setDevicePermissionHandler: (handler) => answers.push(handler()),
  });
  expect(answers).toEqual([false, false, false]);
});
