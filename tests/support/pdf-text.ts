/** The text of each page of a PDF as pdfkit writes it unpressed: what a reader would copy out of it. */
export function pdfPages(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = "", body = ""]) => [id, body]),
  );
  const referred = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "") ?? "";
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const fonts = new Map(
      [...referred(page, "Resources").matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
        name,
        signsOf(referred(objects.get(id) ?? "", "ToUnicode")),
      ]),
    );
    return textOf(referred(page, "Contents"), fonts);
  });
}

type Signs = readonly string[];

function signsOf(map: string): Signs {
  return [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, code = ""]) =>
      Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
    ),
  );
}

/** Runs one after another; those of another line are parted by a space. */
function textOf(content: string, fonts: ReadonlyMap<string, Signs>): string {
  let signs: Signs = [];
  let row = "";
  let text = "";
  const parts = content.matchAll(/\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.]+ ([\d.-]+) Tm|\[(.*)\] TJ/g);
  for (const [, font, y, shown] of parts) {
    if (font !== undefined) signs = fonts.get(font) ?? [];
    if (y !== undefined && y !== row) {
      text += " ";
      row = y;
    }
    if (shown === undefined) continue;
    for (const [, hex = ""] of shown.matchAll(/<([0-9a-f]+)>/g))
      for (const [glyph] of hex.matchAll(/.{4}/g)) text += signs[Number.parseInt(glyph, 16)] ?? "\ufffd";
  }
  return text;
}
