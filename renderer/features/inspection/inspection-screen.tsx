import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useMay } from "../sign-in/use-desk-session.ts";
import { Decided } from "./decision/decided.tsx";
import { Inspection } from "./inspection.tsx";
import { useSessions } from "./session/session-context.tsx";
import { TruckReading } from "./truck-reading.tsx";

/** A truck in work, to be worked at or only to be read. */
export function InspectionScreen({ id }: { id: string }) {
  const mayWork = useMay("draft.save");
  return mayWork ? <TruckAtWork id={id} /> : <TruckReading id={id} />;
}

/** Opens the truck's session, shows it, and after the decision what became of it. */
function TruckAtWork({ id }: { id: string }) {
  const { t } = useTranslation();
  const sessions = useSessions();
  const [decided, setDecided] = useState<LogRow | null>(null);
  const opened = useQuery({
    queryKey: ["session", id],
    queryFn: () => sessions.open(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
  if (decided) return <Decided row={decided} />;
  if (opened.data) return <Inspection session={opened.data} onDecided={setDecided} />;
  return (
    <Center h="100%" p="xl">
      {opened.isError ? (
        <FailureAlert
          title={t("inspection.openFailed")}
          error={opened.error}
          onRetry={() => void opened.refetch()}
        />
      ) : (
        <Loader aria-label={t("common.loading")} />
      )}
    </Center>
  );
}
