import { readImport } from "../../services/read-import.ts";
import type { Handlers } from "../handlers.ts";

export function importHandlers() {
  return {
    "import.read": ({ source, mapping }) => readImport(source, mapping),
  } satisfies Partial<Handlers>;
}
