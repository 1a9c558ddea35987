import { z } from "zod";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { periodSchema } from "../../../shared/schemas/supervision.ts";
import { statisticsAnswerSchema } from "../../../shared/sync/supervision.ts";
import type { Supervisor } from "./supervisor.ts";

const DAY_MS = 24 * 3_600_000;

const keptSchema = z.object({ period: periodSchema, statistics: statisticsAnswerSchema });

/** The figures of a period, or without the hub those of the last period as long that it answered for. */
export async function lookAtStatistics(
  supervisor: Supervisor,
  { from, to, station }: ParsedRequestOf<"supervision.statistics">,
): Promise<ResponseOf<"supervision.statistics">> {
  const of = station === undefined ? {} : { station };
  const days = String(Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1);
  const { answer, asOf, stale } = await supervisor.look(
    `statistics?${new URLSearchParams({ from, to, ...of })}`,
    statisticsAnswerSchema.transform((statistics) => ({ period: { from, to }, statistics })),
    { key: `statistics?${new URLSearchParams({ days, ...of })}`, schema: keptSchema },
  );
  return { answer: answer.statistics, period: answer.period, asOf, stale };
}
