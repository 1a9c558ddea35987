import { Command } from "commander";

/** A command whose usage errors are thrown: one added to another does not take that over from it. */
export const subcommand = (name: string): Command => new Command(name).exitOverride();
