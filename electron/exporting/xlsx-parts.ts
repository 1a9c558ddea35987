import { escapeXml } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A sheet's name may be no longer, and the number of the sheet needs some of it. */
const LONGEST_NAME = 26;

const each = (sheets: number, part: (sheet: number) => string): string =>
  Array.from({ length: sheets }, (_, index) => part(index + 1)).join("");

/** Where a sheet lies in the archive, counted from 1. */
export const sheetEntry = (sheet: number): string => `xl/worksheets/sheet${sheet}.xml`;

export const CONTENT_TYPES = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${each(
    sheets,
    (sheet) => `<Override PartName="/${sheetEntry(sheet)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  )}</Types>`;

export const RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbook(title: string, sheets: number): string {
  const name = title.replace(/[[\]*?/\\:]/g, " ").slice(0, LONGEST_NAME);
  const nameOf = (sheet: number): string => escapeXml(sheets === 1 ? name : `${name} ${sheet}`);
  const list = each(
    sheets,
    (sheet) => `<sheet name="${nameOf(sheet)}" sheetId="${sheet}" r:id="rId${sheet}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${list}</sheets></workbook>`;
}

export function workbookRelationships(sheets: number): string {
  const list = each(
    sheets,
    (sheet) =>
      `<Relationship Id="rId${sheet}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}<Relationship Id="rId${sheets + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`;
}

/** Style 0 is plain, 1 a moment, 2 the head. */
export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
