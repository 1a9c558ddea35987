import type { AppContext } from "../../services/app-context.ts";
import type { Handlers } from "../handlers.ts";

export function hostingHandlers({ hosting }: Pick<AppContext, "hosting">) {
  return {
    "hosting.state": () => hosting.state(),
    "hosting.start": (settings) => hosting.start(settings),
    "hosting.stop": () => hosting.stop(),
    "hosting.invite": () => hosting.invite(),
  } satisfies Partial<Handlers>;
}
