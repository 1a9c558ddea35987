import type { Command } from "commander";
import { buildCommand } from "./catalogue/build.ts";
import { diffCommand } from "./catalogue/diff.ts";
import { keygenCommand } from "./catalogue/keygen.ts";
import { statsCommand } from "./catalogue/stats.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { verifyCommand } from "./catalogue/verify.ts";

/** `beket catalogue …`: what a publisher of catalogues does, and what anybody may check. */
export const catalogueCommand = (): Command =>
  subcommand("catalogue")
    .description("build, verify and compare catalogue packages")
    .addCommand(buildCommand())
    .addCommand(verifyCommand())
    .addCommand(diffCommand())
    .addCommand(statsCommand())
    .addCommand(keygenCommand());
