/** What jsdom has not got and the screens need: sizes, so that virtual lists draw their first rows. */
export function fillBrowserGaps(): void {
  const size = { configurable: true, get: () => 600 };
  for (const name of ["offsetHeight", "offsetWidth", "clientHeight", "clientWidth"]) {
    Object.defineProperty(HTMLElement.prototype, name, size);
  }
  Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });
  Object.defineProperty(window, "CSS", {
    configurable: true,
    value: { escape: (text: string) => text.replaceAll(/[^\w-]/g, "\\$&") },
  });
  HTMLElement.prototype.scrollTo = () => {};
  HTMLElement.prototype.scrollIntoView = () => {};
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener() {},
      removeListener() {},
    });
}

/** jsdom draws nothing: any picture comes out as this one, and what is no picture is refused as Chromium does. */
export function fillCanvasGaps(drawn: Uint8Array<ArrayBuffer>): void {
  const decodable = new Set(["image/jpeg", "image/png", "image/webp"]);
  Object.defineProperty(window, "createImageBitmap", {
    configurable: true,
    value: async (file: Blob) => {
      if (!decodable.has(file.type)) throw new DOMException("not a picture", "InvalidStateError");
      return { width: 1600, height: 1200, close: () => {} };
    },
  });
  Object.defineProperty(window, "OffscreenCanvas", {
    configurable: true,
    value: class {
      getContext = () => ({ fillRect() {}, drawImage() {} });
      convertToBlob = async () => new Blob([drawn], { type: "image/jpeg" });
    },
  });
}
