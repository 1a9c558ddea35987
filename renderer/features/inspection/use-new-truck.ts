import { useMutation } from "@tanstack/react-query";
import { useNavigation } from "../../navigation.tsx";
import { useSessions } from "./session/session-context.tsx";

/** Opens the next truck, or a new one past the queue; what is in work stays in the queue as its draft. */
export function useNewTruck(which: "next" | "create" = "next") {
  const { go } = useNavigation();
  const sessions = useSessions();
  const { mutate, isPending, error } = useMutation({
    mutationFn: sessions[which],
    onSuccess: (session) => go({ name: "inspection", id: session.id }),
  });
  const start = () => {
    if (!isPending) mutate();
  };
  return { start, isPending, error };
}
