import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSessions } from "../../inspection/session/session-context.tsx";

/** After another catalogue is in use: what was asked of the old one is asked again, open trucks are screened again. */
export function useCatalogueChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  const { rescreen } = useSessions();
  return useCallback(async () => {
    rescreen();
    await queryClient.invalidateQueries();
  }, [queryClient, rescreen]);
}
