import { registerHooks } from "node:module";

const ADDRESS = "beket:electron";

/** From here on `import … from "electron"` gives this object, in every module loaded later. */
export function replaceElectron(electron: object): void {
  Reflect.set(globalThis, Symbol.for(ADDRESS), electron);
  const exports = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  const source = [`const electron = globalThis[Symbol.for("${ADDRESS}")];`, ...exports].join("\n");
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" ? { url: ADDRESS, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS ? { format: "module", source, shortCircuit: true } : next(url, context),
  });
}
