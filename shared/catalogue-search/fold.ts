/** A text as it is searched: case, width of letters and ё make no difference. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");
