import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Inspection } from "../../../../shared/schemas/inspection.ts";
import { call } from "../../../api.ts";
import { InspectionSession, type SessionState } from "./session.ts";
import { isUntouched } from "./work.ts";

interface Sessions {
  /** A new truck's, with an empty draft already on disk. Earlier ones that are still empty make room for it. */
  readonly create: () => Promise<InspectionSession>;
  /** The truck that has waited longest, or a new one where none waits. */
  readonly next: () => Promise<InspectionSession>;
  /** A decided truck's, to be decided anew. */
  readonly reopen: (id: string) => Promise<InspectionSession>;
  /** The truck's session in this window, or a new one over its draft. */
  readonly open: (id: string) => Promise<InspectionSession>;
  /** The truck is decided or thrown away. */
  readonly close: (id: string) => void;
  /** Saves at once what is unsaved in any truck; settles when it is on disk or has failed. */
  readonly flush: () => Promise<void>;
  /** Another catalogue is in use: the verdicts of all open trucks are looked up again. */
  readonly rescreen: () => void;
}

const SessionContext = createContext<Sessions | null>(null);

/** Keeps the sessions of this window's trucks while other screens are shown. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [byId] = useState(() => new Map<string, InspectionSession>());

  const value = useMemo<Sessions>(() => {
    const begin = (inspection: Inspection, savedAt: string | null) => {
      const session = byId.get(inspection.id) ?? new InspectionSession(inspection, savedAt);
      byId.set(inspection.id, session);
      return session;
    };
    const makeRoom = async () => {
      const untouched = [...byId.values()].filter((session) => isUntouched(session.getState().work));
      await Promise.allSettled(untouched.map((session) => session.discard()));
      for (const { id } of untouched) byId.delete(id);
    };
    const announced = async (inspection: Inspection) => {
      await queryClient.invalidateQueries({ queryKey: ["queue.list"] });
      return begin(inspection, null);
    };
    return {
      create: async () => {
        await makeRoom();
        return announced(await call("draft.create"));
      },
      next: async () => {
        await makeRoom();
        return announced(await call("queue.next"));
      },
      reopen: async (id) => announced(await call("truck.reopen", { id })),
      open: async (id) => byId.get(id) ?? announced(await call("queue.take", { id })),
      close: (id) => {
        byId.delete(id);
      },
      flush: async () => {
        await Promise.all([...byId.values()].map((session) => session.flush()));
      },
      rescreen: () => {
        for (const session of byId.values()) session.rescreen();
      },
    };
  }, [byId, queryClient]);

  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSessions(): Sessions {
  const sessions = use(SessionContext);
  if (!sessions) throw new Error("useSessions outside of SessionProvider");
  return sessions;
}

export function useSessionState(session: InspectionSession): SessionState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, session.getState);
}
