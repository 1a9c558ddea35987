import type { AppContext } from "../../services/app-context.ts";
import type { Handlers } from "../handlers.ts";

export function hostingHandlers({ hosting, actor }: Pick<AppContext, "hosting" | "actor">) {
  return {
    "hosting.state": () => hosting.state(),
    "hosting.start": (settings) => hosting.start(settings),
    "hosting.stop": () => hosting.stop(),
    "hosting.invite": () => hosting.invite(),
    "hosting.import-bundle": async ({ content }) => {
      const { reply, ...taken } = await hosting.importBundle(Buffer.from(content, "base64"), actor().name);
      return { ...taken, reply: reply.toString("base64") };
    },
  } satisfies Partial<Handlers>;
}
