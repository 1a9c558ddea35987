/** Chromium brings no Kazakh names: there they stand in Russian. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = new Intl.DisplayNames([language, "ru"], { type: "region" }).of(code);
  return name && name !== code ? `${name} (${code})` : code;
}
