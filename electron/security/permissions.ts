import { isAppUrl } from "./app-address.ts";

interface Asked {
  /** Of the frame that asks. */
  readonly requestingUrl?: string | undefined;
  readonly isMainFrame?: boolean | undefined;
  /** What is asked for of the camera and the microphone. */
  readonly mediaTypes?: readonly string[] | undefined;
}
interface LookedUp {
  readonly isMainFrame?: boolean | undefined;
  readonly mediaType?: string | undefined;
}

/** The part of Electron's `Session` that these rules use. */
interface Guarded {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      asked: Asked,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string, lookedUp: LookedUp) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
}

/**
 * The page may see through the camera, to photograph a truck, and nothing else: no sound, place, device
 * or notice from the system. Nobody but our own page may, in the window's own frame.
 */
export function limitPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer, asked) => {
    const onlyVideo = asked.mediaTypes?.length === 1 && asked.mediaTypes[0] === "video";
    answer(permission === "media" && onlyVideo && isOurs(asked.requestingUrl, asked));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, lookedUp) =>
      permission === "media" && lookedUp.mediaType === "video" && isOurs(origin, lookedUp),
  );
  session.setDevicePermissionHandler(() => false);
}

function isOurs(
  address: string | undefined,
  { isMainFrame }: { readonly isMainFrame?: boolean | undefined },
) {
  return address !== undefined && isAppUrl(address) && isMainFrame !== false;
}
