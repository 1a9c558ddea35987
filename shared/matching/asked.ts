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
  /** It says printed matter. */
  readonly printed: boolean;
}
