import type { AppContext } from "../../services/app-context.ts";
import { changePin } from "../../services/change-pin.ts";
import { recover } from "../../services/recover.ts";
import { sessionState } from "../../services/session-state.ts";
import { signIn } from "../../services/sign-in.ts";
import { signOut } from "../../services/sign-out.ts";
import type { Handlers } from "../handlers.ts";

export function sessionHandlers(context: AppContext) {
  const { session } = context;
  return {
    "session.state": () => sessionState(context),
    "session.sign-in": (request) => signIn(context, request),
    "session.sign-out": () => {
      signOut(context);
      // Nobody waits for the hub to leave the desk.
      void context.supervisor.signOut();
    },
    "session.lock": () => {
      session.lock("officer");
    },
    "session.active": () => {
      session.touch();
    },
    "session.change-pin": (request) => changePin(context, request),
    "session.recover": (request) => recover(context, request),
  } satisfies Partial<Handlers>;
}
