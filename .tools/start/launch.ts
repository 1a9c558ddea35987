import { spawn } from "node:child_process";

/** Runs a program in this one's place: same terminal, signals handed on, its exit code ours. */
export function launch(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const child = spawn(program, args, { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  child.on("error", ({ message }) => {
    console.error(`${program} could not be started: ${message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
