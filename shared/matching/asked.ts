import type { NamedKind } from "./named-kind.ts";

/** What the name of a good is, when it is asked whether it is the good itself. */
export interface Asked {
  readonly kind: NamedKind;
  /** The words mean the listed good only beside others. */
  readonly doubtful: boolean;
  /** A brand whose name ordinary goods of other kinds are called by. */
  readonly borrowed: boolean;
  /** The declared code says other goods: `груша для чистки объектива` under rubber goods. */
  readonly misfits: boolean;
  /** Ordinary goods hold such as a part of them. */
  readonly builtIn: boolean;
  /** Household goods of today have such a part, if a list of parts or `with` says so. */
  readonly held: boolean;
  /** Powered goods come with such, and a description lists it beside them. */
  readonly equips: boolean;
  /** A maker of vehicles, or a vehicle by its model. */
  readonly vehicle: boolean;
  /** Luxury goods are called by what they are made of: `diamond necklace`. */
  readonly adorns: boolean;
  /** Other goods are worked from it. */
  readonly remote: boolean;
  /** Children play with toys of that name. */
  readonly played: boolean;
  /** It says printed matter. */
  readonly printed: boolean;
}
