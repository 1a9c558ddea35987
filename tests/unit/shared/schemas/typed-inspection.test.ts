import { expect, test } from "vitest";
import { typedInspectionSchema } from "../../../../shared/schemas/inspection.ts";

const truck = (...ids: string[]) => ({
  id: "01KAQ00000000000000000000A",
  startedAt: "2026-11-23T05:55:00.000Z",
  papers: {},
  lines: ids.map((id) => ({ id, description: "дрон" })),
});

test("a truck of which two lines share an id is refused: an answer to one would pass for both", () => {
  expect(typedInspectionSchema.safeParse(truck("1", "2")).success).toBe(true);
  expect(typedInspectionSchema.safeParse(truck("1", "1")).success).toBe(false);
});
