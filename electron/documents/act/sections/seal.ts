import { encode } from "uqr";
import { canonicalJson } from "../../../../shared/log/canonical-json.ts";
import type { ActFacts } from "../act-facts.ts";
import { hashGroups } from "../format.ts";
import { COLOURS, lineHeight, type Sheet } from "../sheet.ts";
import type { Words } from "../words/index.ts";

const QR_SIDE = 118;
const LABEL = { size: 8, colour: "dim" } as const;
const VALUE = { size: 8.5 } as const;

/** What proves the entry, to be typed or scanned. */
export function drawSeal(sheet: Sheet, { entry, keyFingerprint }: ActFacts, { own }: Words): void {
  const { versions } = entry.payload;
  sheet.heading(own.seal, QR_SIDE + 30);
  const top = sheet.y;
  const width = sheet.width - QR_SIDE - 16;
  const facts = [
    [own.entry, entry.id],
    [own.sequence, String(entry.sequence)],
    [own.hash, hashGroups(entry.hash)],
    [own.previousHash, hashGroups(entry.previousHash)],
    [own.station, entry.station],
    [own.key, hashGroups(keyFingerprint)],
    [own.versions, `Beket ${versions.app} · ${versions.catalogue} · ${versions.matcher}`],
  ] as const;
  for (const [label, value] of facts) {
    const lines = sheet.lay(value, width - 92, VALUE);
    sheet.draw(sheet.lay(label, 88, LABEL), { x: sheet.left, y: sheet.y, width: 88 }, LABEL);
    sheet.draw(lines, { x: sheet.left + 92, y: sheet.y, width: width - 92 }, VALUE);
    sheet.gap(Math.max(1, lines.length) * lineHeight(VALUE) + 1.5);
  }
  const x = sheet.left + sheet.width - QR_SIDE;
  const { id, hash, signature } = entry;
  drawQr(sheet, canonicalJson({ id, hash, signature }), { x, y: top });
  const caption = { ...LABEL, size: 7, align: "center" } as const;
  const lines = sheet.lay(own.qr, QR_SIDE, caption);
  sheet.draw(lines, { x, y: top + QR_SIDE + 3, width: QR_SIDE }, caption);
  sheet.y = Math.max(sheet.y, top + QR_SIDE + 4 + lines.length * lineHeight(caption));
  sheet.gap(4);
  sheet.text(`${own.utc} ${own.disclaimer}`, { size: 7.5, colour: "dim" });
  drawSignatures(sheet, own.signatures, own.signed, own.signHint);
}

function drawQr(sheet: Sheet, text: string, { x, y }: { readonly x: number; readonly y: number }): void {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const { doc } = sheet.pen;
  const module = QR_SIDE / size;
  data.forEach((row, at) => {
    row.forEach((dark, column) => {
      if (dark) doc.rect(x + column * module, y + at * module, module + 0.05, module + 0.05);
    });
  });
  doc.fill(COLOURS.ink);
}

function drawSignatures(sheet: Sheet, title: string, signed: readonly string[], hint: string): void {
  const row = 34;
  sheet.heading(title, row * signed.length);
  const { doc } = sheet.pen;
  for (const who of signed) {
    sheet.draw(sheet.lay(who, 200, VALUE), { x: sheet.left, y: sheet.y + 8, width: 200 }, VALUE);
    const line = sheet.y + 20;
    doc
      .moveTo(sheet.left + 210, line)
      .lineTo(sheet.left + sheet.width, line)
      .lineWidth(0.5)
      .strokeColor(COLOURS.dim)
      .stroke();
    const style = { size: 7, colour: "dim", align: "center" } as const;
    sheet.draw(
      sheet.lay(hint, 300, style),
      { x: sheet.left + 210, y: line + 1, width: sheet.width - 210 },
      style,
    );
    sheet.gap(row);
  }
}
