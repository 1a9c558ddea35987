import { useQuery } from "@tanstack/react-query";
import { PERSONAL_DATA } from "../../../shared/contract/personal-data.ts";
import { ask } from "../../queries.ts";
import { useOfficer } from "../sign-in/use-desk-session.ts";

/** Whether a truck's driver and carrier are masked for who is at the desk; the main process has masked them. */
export function useMasked(inspection: string): boolean {
  return useQuery(ask("personal-data.masked", { inspection })).data ?? false;
}

/** Whether the officer sees the driver and carrier of every truck. */
export function useSeesAll(): boolean {
  const officer = useOfficer();
  return officer !== null && PERSONAL_DATA[officer.role] === "all";
}
