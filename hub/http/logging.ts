import type { FastifyServerOptions } from "fastify";
import { z } from "zod";

/** Where log lines go; standard output when it is missing. */
export interface LogTarget {
  write(line: string): void;
}

const loggedError = z.object({ name: z.string(), code: z.string().optional(), stack: z.string().optional() });

/**
 * Lines of JSON without personal data: of a request its method and the pattern of its route, never its query or
 * body; of an error its name, code and frames, never its message, which may quote a value.
 */
export function logging(level: string, target?: LogTarget): NonNullable<FastifyServerOptions["logger"]> {
  return {
    level,
    ...(target === undefined ? {} : { stream: target }),
    base: null,
    serializers: {
      req: ({ method, routeOptions, id }) => ({ method, route: routeOptions?.url ?? null, id }),
      res: ({ statusCode }) => ({ statusCode }),
      err: (error) => {
        const { name, code, stack } = loggedError.safeParse(error).data ?? { name: "unknown" };
        const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
        return { type: name, message: "", stack: frames?.join("\n") ?? "", code };
      },
    },
  };
}
