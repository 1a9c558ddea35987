import { createSecrets } from "../../secrets/scrypt.ts";
import { asOfficer, createActing } from "../../services/acting.ts";
import type { SignInDesk } from "../../services/check-secret.ts";
import type { Desk } from "../../services/desk.ts";
import { DeskSession } from "../../services/desk-session.ts";
import { startStation } from "../../services/first-supervisor.ts";
import type { LoadedCatalogue } from "../../services/load-catalogue.ts";
import { addOfficer } from "../../services/manage-officers.ts";
import { signIn } from "../../services/sign-in.ts";
import { listOfficers } from "../../store/queries/officer.ts";
import type { Pools } from "./pools.ts";
import type { Random } from "./random.ts";

/** Of everybody at an invented station: whoever looks at one may sit down at its desk. */
export const GENERATED_PIN = "280491";

interface Officer {
  readonly id: string;
  readonly name: string;
}

interface Crew {
  /** Who works in a shift, counted from the first; signed in, and who was there before is not any more. */
  onDuty(shift: number): Promise<Officer>;
}

interface FirstDay {
  readonly desk: Desk;
  readonly random: Random;
  readonly pools: Pools;
  readonly loaded: LoadedCatalogue;
}

/** Names the post and makes the accounts: one supervisor, the others inspectors. */
export async function enrol({ desk: bare, random, pools, loaded }: FirstDay): Promise<Crew> {
  const desk = withSession(bare, random);
  const [first, ...others] = pools.people.officers;
  const { post, crossing } = pools.places;
  await startStation(
    desk,
    { catalogue: loaded, readExamples: () => [] },
    { post, crossing, officer: first, pin: GENERATED_PIN, withExamples: false },
  );
  const crew: Officer[] = listOfficers(desk.db);
  const [supervisor] = crew;
  if (!supervisor) throw new Error("The first supervisor was made and is not there");
  for (const name of others)
    crew.push(await addOfficer(asOfficer(desk, supervisor), { name, role: "inspector", pin: GENERATED_PIN }));

  let atDesk = supervisor;
  return {
    async onDuty(shift) {
      const next = crew[shift % crew.length] ?? supervisor;
      if (next !== atDesk) await relieve(desk, next);
      atDesk = next;
      return next;
    },
  };
}

/** Secrets that cost nothing: there are many shifts, and the PIN is no secret. */
function withSession(desk: Desk, random: Random): SignInDesk {
  const bytes = (count: number) => Buffer.from(Array.from({ length: count }, () => random.between(0, 255)));
  const session = new DeskSession(desk, { acting: createActing(), onIdle: () => {} });
  return { ...desk, session, secrets: createSecrets({ N: 2, r: 1, p: 1 }, bytes) };
}

async function relieve(desk: SignInDesk, { id, name }: Officer): Promise<void> {
  const { accepted } = await signIn(desk, { officer: id, pin: GENERATED_PIN });
  if (!accepted) throw new Error(`${name} could not sign in`);
}
