import { type ChildProcess, fork } from "node:child_process";
import type { z } from "zod";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { AccuracyPlan } from "../plan.ts";
import {
  type Accuracy,
  accuracySchema,
  type Built,
  builtSchema,
  type Request,
  type Task,
  timesSchema,
} from "./messages.ts";

/** An engine ready in its own process. It works only while it is asked. */
export interface Session {
  readonly engine: string;
  readonly built: Built;
  /** Milliseconds of each line, in order, until the budget is spent; at least one. */
  time(lines: readonly DeclaredLine[], budgetMs: number, repeats: number): Promise<number[]>;
  accuracy(plan: AccuracyPlan): Promise<Accuracy>;
  close(): void;
}

const CHILD = new URL("child.ts", import.meta.url);

/** The next message of the child. @throws Error when it ends without one */
function answerOf<T>(child: ChildProcess, task: Task, schema: z.ZodType<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`${task.engine} at ${task.size} terms ended: ${code}`));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(schema.parse(message));
    });
  });
}

/** Starts the process and waits until the index stands. */
export async function startSession(task: Task): Promise<Session> {
  const child = fork(CHILD, [JSON.stringify(task)], {
    execArgv: ["--expose-gc", "--max-old-space-size=6144"],
  });
  const built = await answerOf(child, task, builtSchema);
  const ask = <T>(request: Request, schema: z.ZodType<T>): Promise<T> => {
    const answer = answerOf(child, task, schema);
    child.send(request);
    return answer;
  };
  return {
    engine: task.engine,
    built,
    time: (lines, budgetMs, repeats) =>
      ask({ kind: "time", lines: [...lines], budgetMs, repeats }, timesSchema),
    accuracy: (plan) => ask({ kind: "accuracy", ...plan }, accuracySchema),
    close: () => void child.kill(),
  };
}
