import { catalogue } from "./catalogue.ts";
import { findings, lookAlikes } from "./catalogue-at-work.ts";
import { clock } from "./clock.ts";
import { firstStart, signIn } from "./entrance.ts";
import { log } from "./log.ts";
import { redFlags } from "./red-flags.ts";
import type { Scene } from "./scene.ts";
import { station } from "./station.ts";
import { supervision } from "./supervision.ts";
import { importing, inspection, queue } from "./trucks.ts";

export const SCENES: Readonly<Record<string, Scene>> = {
  "first-start": firstStart,
  "sign-in": signIn,
  clock,
  queue,
  inspection,
  "red-flags": redFlags,
  importing,
  log,
  catalogue,
  "look-alikes": lookAlikes,
  findings,
  station,
  supervision,
};
