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
