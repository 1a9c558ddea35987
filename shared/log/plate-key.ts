const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
};

/** A plate as plates are compared: upper case, no spaces or hyphens, Cyrillic look-alikes as Latin. */
export function plateKey(plate: string): string {
  return plate
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[АВЕКМНОРСТУХ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** The key and its ends from every change between letters and digits on, so that `123 BC` finds `A123BC77`. */
export function plateSearchKeys(plate: string): string[] {
  const key = plateKey(plate);
  const starts = [...key.matchAll(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/g)].map((boundary) => boundary.index);
  return key === "" ? [] : [0, ...starts].map((start) => key.slice(start));
}
