import { expect, test } from "vitest";
import { screenLines } from "../../../../electron/services/screen-lines.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { lines, screenByWord } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";

test.each([1, 50, 51, 400])(
  "%i lines are screened in their order, many of them by the worker threads",
  async (count) => {
    const bulkJobs: number[] = [];
    const screening = {
      screener: { screen: screenByWord },
      bulk: {
        screen: async (_job: string, many: readonly DeclaredLine[]) => {
          bulkJobs.push(many.length);
          return many.map(screenByWord);
        },
      },
      newId: testDesk().newId,
    };
    const declared = lines(
      ...Array.from({ length: count }, (_, index) => (index % 3 === 0 ? "дрон" : "обои")),
    );
    expect(await screenLines(screening, declared)).toEqual(declared.map(screenByWord));
    expect(bulkJobs).toEqual(count > 50 ? [count] : []);
  },
);
