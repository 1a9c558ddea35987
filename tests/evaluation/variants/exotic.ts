/**
 * Letters of scripts that no keyboard of the region has, which a reader still takes for Latin or Cyrillic ones:
 * Armenian, Cherokee, Coptic, Lisu, letter-like symbols, small capitals and phonetic letters, as Unicode's
 * confusables list them. Written letter by letter, without a look at the matcher's own groups.
 */
const TWINS: Readonly<Record<string, string>> = {
  a: "ɑ⍺ａᴀ",
  b: "ƅᏏʙ",
  c: "ᴄⲥꮯ",
  d: "ԁɗⅾ",
  e: "ҽ℮ᴇ",
  g: "ɡցɢ",
  h: "հһʜ",
  i: "ɩıⅰ",
  j: "ϳյᴊ",
  k: "ⲕᴋκ",
  l: "ӏⅼʟ",
  m: "ⅿᴍꮇ",
  n: "ոռɴ",
  o: "օⲟᴏ",
  p: "ⲣρᴘ",
  q: "ԛգ",
  r: "ᴦгʀ",
  s: "ѕꜱՏ",
  t: "ᴛτⲧ",
  u: "սᴜυ",
  v: "ᴠⅴν",
  w: "ԝɯᴡ",
  x: "ⅹⲭх",
  y: "ყʏү",
  z: "ᴢꮓ",
  а: "ɑⲁᴀ",
  в: "ʙⲃᏼ",
  г: "ᴦⲅr",
  е: "ҽ℮ᴇ",
  з: "ʒᴈɜ",
  и: "ᴎuͷ",
  к: "ⲕᴋκ",
  л: "ᴧʌλ",
  м: "ᴍⲙꮇ",
  н: "ʜꮋң",
  о: "օⲟᴏ",
  п: "ᴨոπ",
  р: "ⲣρᴘ",
  с: "ᴄⲥꮯ",
  т: "ᴛτⲧ",
  у: "ყʏγ",
  ф: "ɸφⲫ",
  х: "ⲭⅹχ",
  э: "ɛ϶ᴲ",
  я: "ᴙʁ",
};

export const EXOTIC: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(TWINS).flatMap(([letter, twins]) => [
    [letter, [...twins]],
    [letter.toUpperCase(), [...twins]],
  ]),
);
