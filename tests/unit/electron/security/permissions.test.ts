import { expect, test } from "vitest";
import { limitPermissions } from "../../../../electron/security/permissions.ts";

const PAGE = "app://beket/";

/** What a page at an address is answered, asking for a permission and looking it up. */
function answers(permission: string, address: string, media: readonly string[], isMainFrame = true) {
  const given: boolean[] = [];
  limitPermissions({
    setPermissionRequestHandler: (handler) =>
      handler({}, permission, (granted) => given.push(granted), {
        requestingUrl: address,
        isMainFrame,
        mediaTypes: media,
      }),
    setPermissionCheckHandler: (handler) =>
      given.push(handler({}, permission, address, { isMainFrame, mediaType: media[0] })),
    setDevicePermissionHandler: (handler) => given.push(handler()),
  });
  return given;
}

test("the page may photograph, and still gets no device", () => {
  expect(answers("media", PAGE, ["video"])).toEqual([true, true, false]);
});

test.each([
  ["sound", () => answers("media", PAGE, ["audio"])],
  ["a place", () => answers("geolocation", PAGE, [])],
  ["a notice", () => answers("notifications", PAGE, ["video"])],
  ["the screen", () => answers("display-capture", PAGE, ["video"])],
  ["the camera for another page", () => answers("media", "https://example.org/", ["video"])],
  ["the camera for one that looks like ours", () => answers("media", "app://beket.example/", ["video"])],
  ["the camera for a frame in the page", () => answers("media", PAGE, ["video"], false)],
])("%s is refused", (_, ask) => {
  expect(ask()).toEqual([false, false, false]);
});

test("sound may not come along with the picture", () => {
  expect(answers("media", PAGE, ["audio", "video"])[0]).toBe(false);
  expect(answers("media", PAGE, ["video", "audio"])[0]).toBe(false);
});
