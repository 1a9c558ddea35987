import type { DeclaredLine } from "../schemas/line.ts";

/** Tonnes that a road train with six axles may weigh in all: no truck carries as much in goods. */
const MOST_KG = 44_000;
/** Papers round to a hundredth. */
const ROUNDING = 1.01;

const KG_OF_UNIT: Readonly<Record<string, number>> = {
  г: 0.001,
  g: 0.001,
  кг: 1,
  kg: 1,
  т: 1_000,
  t: 1_000,
  тонн: 1_000,
};

/** A net weight, as the quantity gives it, that is more than the declared weight of the line. */
function netOverGross({ quantity, unit, weightKg }: DeclaredLine): boolean {
  const kg = KG_OF_UNIT[(unit ?? "").toLowerCase().replace(/\.$/, "")];
  if (kg === undefined || quantity === undefined || weightKg === undefined) return false;
  return quantity * kg > weightKg * ROUNDING;
}

/** Goods that weigh nothing. */
const weightless = ({ quantity, weightKg }: DeclaredLine): boolean => weightKg === 0 && (quantity ?? 0) > 0;

/**
 * Weights that do not fit: net over gross, goods without weight, or more than one truck can carry
 * (published for customs and banks as a sign of papers that were made up).
 */
export function weightsDiffer(lines: readonly DeclaredLine[]): boolean {
  const total = lines.reduce((sum, { weightKg }) => sum + (weightKg ?? 0), 0);
  return total > MOST_KG || lines.some((line) => netOverGross(line) || weightless(line));
}
