import { NotInBrowserHost, onlyThis } from "./not-in-browser-host.ts";

/** `electron.dialog`: there is a terminal to say it in. */
export const dialog = onlyThis("dialog", {
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
  /** Nobody can press anything there: it is as if the box had been closed. */
  showMessageBoxSync(box: { message: string; detail: string; cancelId: number }): number {
    console.error([box.message, box.detail].join("\n\n"));
    return box.cancelId;
  },
});

/** `electron.Menu`: a tab has no menu bar, so only its removal can be honoured. */
export const Menu = onlyThis("Menu", {
  setApplicationMenu(menu: unknown) {
    if (menu !== null) throw new NotInBrowserHost("Menu.setApplicationMenu(menu)");
  },
});

/** `electron.nativeTheme`: the page asks the browser itself; this colours only what is behind it. */
export const nativeTheme = onlyThis("nativeTheme", {
  shouldUseDarkColors: false,
});
