import { expect, test } from "vitest";
import { openCatalogue, packCatalogue } from "../../../../shared/matching/compile.ts";
import { cutHan } from "../../../../shared/matching/han.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { piecesOf } from "../../../support/matching.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const lexicon = await realLexicon();
const catalogue = smallCatalogue();
const { vocabulary } = openCatalogue(catalogue, packCatalogue(catalogue, lexicon));
const cut = (run: string): string[] => piecesOf(run, cutHan(run, vocabulary));

test.each([
  ["a term inside other characters", "新数控车床一台", ["新", "数控车床", "一台"]],
  ["the longest term wins", "数控车床", ["数控车床"]],
  ["two terms side by side", "集成电路处理器", ["集成电路", "处理器"]],
  ["an ordinary word guards its characters: 卡车床单 holds no 车床", "卡车床单", ["卡车", "床单"]],
  ["nothing known", "苹果香蕉", ["苹果香蕉"]],
  ["nothing at all", "", []],
])("%s", (_, run, pieces) => {
  expect(cut(run)).toEqual(pieces);
});
