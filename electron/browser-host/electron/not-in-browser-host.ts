/** Something of Electron that this host does not have. It is named, so that nothing is silently faked. */
export class NotInBrowserHost extends Error {
  constructor(what: string) {
    super(`electron.${what}`);
    this.name = "NotInBrowserHost";
  }
}

/** The object as it is, except that asking it for anything it lacks throws by name. */
export function onlyThis<T extends object>(name: string, present: T): T {
  return new Proxy(present, {
    get(target, property, receiver) {
      // Symbols and `then` are asked for by the language itself (printing, awaiting), not by the app.
      if (typeof property === "symbol" || property === "then" || property in target) {
        return Reflect.get(target, property, receiver);
      }
      throw new NotInBrowserHost(`${name}.${property}`);
    },
  });
}

/** A part of Electron that is missing altogether, whether it is asked, called or constructed. */
export function absent(name: string): object {
  // A function of the old kind: an arrow function could not be constructed even to throw.
  function refuse(): never {
    throw new NotInBrowserHost(name);
  }
  return new Proxy(refuse, {
    get(_target, property) {
      if (typeof property === "symbol" || property === "then") return undefined;
      throw new NotInBrowserHost(`${name}.${property}`);
    },
    construct: refuse,
  });
}
