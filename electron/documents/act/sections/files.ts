import { CHECKLIST, missingItems } from "../../../../shared/schemas/evidence.ts";
import type { ActFacts, ActFile } from "../act-facts.ts";
import { hashGroups, joined, time } from "../format.ts";
import { PAGE } from "../pen.ts";
import { COLOURS, lineHeight, type Sheet } from "../sheet.ts";
import { type Cell, drawTable } from "../table.ts";
import type { Words } from "../words/index.ts";

const COLUMNS = 3;
const GAP = 12;
const CAPTION = { size: 8 } as const;
const CAPTION_LINES = 3;

/** Which files there are, by their hashes, and what the photos do and do not show. */
export async function drawFiles(sheet: Sheet, { files }: ActFacts, { own, screen }: Words): Promise<void> {
  sheet.heading(own.files(files.length));
  const missing = missingItems(files);
  const shown = CHECKLIST.filter((item) => !missing.includes(item));
  if (files.length === 0) sheet.text(own.noFiles, { size: 9 });
  for (const [label, items] of [
    [own.checklist.shown, shown],
    [own.checklist.missing, missing],
  ] as const) {
    if (items.length === 0) continue;
    sheet.text(`${label}: ${items.map((item) => own.items[item]).join(", ")}.`, { size: 9 });
  }
  if (files.length === 0) return;
  sheet.gap(6);
  const cellsOf = (file: ActFile, index: number): Cell[] => [
    { text: String(index + 1), style: { colour: "dim" } },
    {
      text: joined(
        file.caption || file.name,
        `(${own.items[file.item ?? "none"]})`,
        file.withdrawn === null
          ? ""
          : `— ${own.withdrawn}: ${screen("evidenceFiles.withdrawals", file.withdrawn)}`,
      ),
    },
    { text: joined(time(file.attachedAt), file.officer) },
    { text: hashGroups(file.sha256), style: { size: 7.5 } },
  ];
  await drawTable(
    sheet,
    [
      { title: own.columns.number, share: 0.055, align: "right" },
      { title: own.file.what, share: 0.345 },
      { title: own.file.attached, share: 0.2 },
      { title: own.file.hash, share: 0.4 },
    ],
    files.map(cellsOf),
  );
}

/** The small pictures on pages of their own, each with its number in the list. */
export function drawPictures(sheet: Sheet, { files }: ActFacts, { own }: Words): void {
  const pictured = files.flatMap((file, index) => (file.thumbnail === null ? [] : [{ file, index }]));
  if (pictured.length === 0) return;
  sheet.newPage();
  sheet.heading(own.pictures);
  const width = (sheet.width - GAP * (COLUMNS - 1)) / COLUMNS;
  const height = width * 0.75;
  const rowHeight = height + 6 + CAPTION_LINES * lineHeight(CAPTION) + GAP;
  pictured.forEach(({ file, index }, position) => {
    const column = position % COLUMNS;
    if (column === 0) sheet.need(rowHeight);
    const x = sheet.left + column * (width + GAP);
    drawPicture(sheet, file, { x, width, height, unreadable: own.unreadable });
    const caption = sheet.lay(
      `${index + 1}. ${file.caption || own.items[file.item ?? "none"]}`,
      width,
      CAPTION,
    );
    sheet.draw(caption.slice(0, CAPTION_LINES), { x, y: sheet.y + height + 4, width }, CAPTION);
    if (column === COLUMNS - 1 || position === pictured.length - 1) sheet.gap(rowHeight);
  });
  sheet.y = Math.min(sheet.y, PAGE.height - PAGE.bottom);
}

interface Frame {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly unreadable: string;
}

function drawPicture(sheet: Sheet, { picture }: ActFile, { x, width, height, unreadable }: Frame): void {
  const { doc } = sheet.pen;
  doc.rect(x, sheet.y, width, height).fill(COLOURS.fill);
  if (picture === null) {
    const lines = sheet.lay(unreadable, width - 20, CAPTION);
    sheet.draw(
      lines,
      { x: x + 10, y: sheet.y + height / 2 - 10, width: width - 20 },
      {
        ...CAPTION,
        align: "center",
        colour: "hit",
      },
    );
  } else doc.image(picture, x, sheet.y, { fit: [width, height], align: "center", valign: "center" });
  doc.rect(x, sheet.y, width, height).lineWidth(0.5).strokeColor(COLOURS.line).stroke();
}
