import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Settings } from "../../../shared/schemas/station.ts";
import { call } from "../../api.ts";
import { ask } from "../../queries.ts";

/** The settings as they are now, and the way to change some of them. */
export function useSettings() {
  const queryClient = useQueryClient();
  const info = useQuery(ask("app.info"));
  const save = useMutation({
    mutationFn: (change: Partial<Settings>) => call("settings.save", change),
    onSuccess: (settings) => {
      queryClient.setQueryData(ask("app.info").queryKey, (old) => old && { ...old, settings });
    },
  });
  return { info: info.data, settings: info.data?.settings, save };
}
