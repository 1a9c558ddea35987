import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { subscribe } from "../../api.ts";
import { ask } from "../../queries.ts";
import { VerifiedAlert } from "../log/verified-alert.tsx";

/** Says over every screen what the program found when it verified the log by itself, until the officer has read it. */
export function LogCheckAlert() {
  const queryClient = useQueryClient();
  const check = useQuery(ask("log.check"));
  const [read, setRead] = useState<string | null>(null);
  useEffect(
    () =>
      subscribe("log.checked", (found) => {
        queryClient.setQueryData(ask("log.check").queryKey, found);
      }),
    [queryClient],
  );
  const found = check.data;
  if (!found || found.at === read) return null;
  return <VerifiedAlert verified={found} onClose={() => setRead(found.at)} />;
}
