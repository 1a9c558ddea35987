import { useMutation } from "@tanstack/react-query";
import { useNavigation } from "../../navigation.tsx";
import { useSessions } from "./session/session-context.tsx";

/** Starts the next truck; what is in work stays in the queue as its draft. */
export function useNewTruck() {
  const { go } = useNavigation();
  const sessions = useSessions();
  const { mutate, isPending, error } = useMutation({
    mutationFn: sessions.create,
    onSuccess: (session) => go({ name: "inspection", id: session.id }),
  });
  const start = () => {
    if (!isPending) mutate();
  };
  return { start, isPending, error };
}
