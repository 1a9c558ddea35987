import type { Decision, Dismissal } from "../../../shared/schemas/decision.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { LineScreening } from "../../../shared/schemas/screening.ts";
import type { Random } from "./random.ts";

const SHARE_OF_HITS_ANSWERED = 0.3;
const SHARE_OF_HITS_OVERRIDDEN = 0.06;

const HOLDS = [
  { kind: "hold", reason: "listed-goods", note: "Товар из перечней, лицензия не представлена." },
  { kind: "hold", reason: "listed-goods", note: "" },
  { kind: "hold", reason: "description-code-mismatch", note: "Код не отвечает наименованию." },
  { kind: "hold", reason: "papers-missing", note: "Нет технического описания." },
  { kind: "hold", reason: "goods-differ", note: "В коробках не то, что в инвойсе." },
  { kind: "refer", reason: "licence-question", note: "Запрошен уполномоченный орган." },
  { kind: "refer", reason: "expert-needed", note: "" },
] as const satisfies readonly Decision[];

const ORDINARY = [
  { kind: "release", reason: "nothing-listed", note: "" },
  { kind: "release", reason: "nothing-listed", note: "" },
  { kind: "release", reason: "goods-examined", note: "Выборочный осмотр, расхождений нет." },
] as const satisfies readonly Decision[];

const DOUBTFUL = [
  { kind: "release", reason: "goods-examined", note: "Вскрыты три места, товар отвечает описанию." },
  { kind: "release", reason: "papers-show-licence", note: "" },
  { kind: "release", reason: "below-limit", note: "" },
  { kind: "hold", reason: "description-code-mismatch", note: "" },
  { kind: "refer", reason: "supervisor-decides", note: "Описание слишком общее." },
] as const satisfies readonly Decision[];

const OVERRIDE = {
  kind: "release",
  reason: "override",
  note: "По указанию старшего смены, рапорт приложен.",
} as const satisfies Decision;

const REVISED = [
  {
    decision: {
      kind: "release",
      reason: "goods-examined",
      note: "Выгружено и осмотрено, товар отвечает бумагам.",
    },
    revisionReason: "Груз осмотрен после выгрузки.",
  },
  {
    decision: { kind: "release", reason: "papers-show-licence", note: "" },
    revisionReason: "Перевозчик представил лицензию.",
  },
  {
    decision: { kind: "release", reason: "override", note: "По решению старшего смены, рапорт приложен." },
    revisionReason: "Ответ уполномоченного органа получен.",
  },
  {
    decision: { kind: "seize", reason: "false-declaration", note: "Составлен протокол." },
    revisionReason: "Осмотр показал другой товар.",
  },
  {
    decision: { kind: "hold", reason: "listed-goods", note: "Запрошено техническое описание." },
    revisionReason: "Бумаги не подтвердились.",
  },
] as const satisfies readonly Revision[];

interface Revision {
  readonly decision: Decision;
  readonly revisionReason: string;
}

interface Answer {
  readonly decision: Decision;
  readonly dismissals: Dismissal[];
}

/** What an officer may decide who sees these screenings. */
export function decide(
  random: Random,
  lines: readonly DeclaredLine[],
  screenings: readonly LineScreening[],
): Answer {
  const verdicts = screenings.map(({ verdict }) => verdict);
  if (!verdicts.includes("hit")) {
    const choices: readonly Decision[] = verdicts.includes("check") ? DOUBTFUL : ORDINARY;
    return { decision: random.pick(choices), dismissals: [] };
  }
  if (random.chance(SHARE_OF_HITS_OVERRIDDEN)) return { decision: OVERRIDE, dismissals: [] };
  if (!random.chance(SHARE_OF_HITS_ANSWERED)) return { decision: random.pick(HOLDS), dismissals: [] };
  return {
    decision: { kind: "release", reason: "goods-examined", note: "Осмотрено, это другой товар." },
    dismissals: lines.flatMap(({ id }, index) =>
      (screenings[index]?.matches ?? []).map(({ category }) => ({
        lineId: id,
        category,
        reason: random.pick(["different-goods", "accessory", "code-explains"] as const),
      })),
    ),
  };
}

/** What becomes of a truck that was stopped; a release of an unanswered hit is on somebody's responsibility. */
export function decideAgain(random: Random, isOpenHit: boolean): Revision {
  const choices = REVISED.filter(
    ({ decision }) => !isOpenHit || decision.kind !== "release" || decision.reason === "override",
  );
  return random.pick(choices);
}
