import { ulid } from "ulid";
import type { ScreenedLine } from "../../../shared/schemas/entries/truck.ts";
import { papersSchema } from "../../../shared/schemas/inspection.ts";
import type { Payload } from "../../../shared/schemas/log-entry.ts";
import { lines, screenByWord } from "../decisions.ts";
import type { Said } from "./station.ts";

interface Truck {
  readonly plate?: string;
  readonly carrier?: string;
  readonly goods?: readonly string[];
  readonly decision?: Payload<"decision-recorded">["decision"];
  readonly dismissals?: Payload<"decision-recorded">["dismissals"];
  readonly startedAt?: string;
}

/** A decision as a station records it; goods with `дрон` are hits, with `камера` or `чип` checks. */
export function truck(changes: Truck = {}): Said {
  const goods = changes.goods ?? ["обои виниловые", "клей"];
  const screened: ScreenedLine[] = lines(...goods).map((line) => ({
    ...line,
    screening: screenByWord(line),
  }));
  const verdicts = new Set(screened.map(({ screening }) => screening.verdict));
  const payload: Payload<"decision-recorded"> = {
    inspection: ulid(),
    startedAt: changes.startedAt ?? new Date(Date.now() - 90_000).toISOString(),
    post: "Пост 1",
    papers: papersSchema.parse({
      plate: changes.plate ?? "А 123 ВС 77",
      carrier: changes.carrier ?? "ТОО Жол",
      driver: "Иванов И.",
    }),
    lines: screened,
    dismissals: changes.dismissals ?? [],
    verdict: verdicts.has("hit") ? "hit" : verdicts.has("check") ? "check" : "clear",
    decision: changes.decision ?? { kind: "release", reason: "nothing-listed", note: "" },
    bases: [],
    versions: { app: "0.1.0", catalogue: "2026.11.1", matcher: "1" },
  };
  return { kind: "decision-recorded", payload };
}
