/**
 * Latin letters back to Cyrillic, as people romanise Russian. Used to see whether a Latin word is an
 * ordinary Russian word in disguise (kartofel, borshch), so that it is guarded and lemmatised like one.
 */
interface Cluster {
  readonly latin: string;
  readonly choices: readonly string[];
}

/** Longest first: `latin=reading/reading`. */
const CLUSTERS = [
  "shch=щ sch=щ/сч/сх zh=ж kh=х ts=ц ch=ч sh=ш ya=я ja=я ia=ия/я yu=ю ju=ю iu=ю yo=е jo=е ye=е/ые",
  "jj=й eh=э yy=ый iy=ий yj=ый ij=ий ck=к ph=ф a=а b=б c=ц/к/с d=д e=е/э f=ф g=г h=х i=и/й j=й/ж k=к l=л/ль",
  "m=м n=н/нь o=о p=п q=к r=р s=с t=т/ть u=у v=в w=в/ш x=х/кс y=ы/й z=з '=ь",
]
  .flatMap((line) => line.split(" "))
  .map(parseCluster);
const BY_FIRST_LETTER: ReadonlyMap<string, readonly Cluster[]> = Map.groupBy(CLUSTERS, ({ latin }) =>
  latin.charAt(0),
);

function parseCluster(entry: string): Cluster {
  const [latin = "", readings = ""] = entry.split("=");
  return { latin, choices: readings.split("/") };
}

/** Readings grow fast; the first ones are the likeliest. */
const MOST_READINGS = 24;

function clusterAt(word: string, at: number): Cluster | undefined {
  return BY_FIRST_LETTER.get(word.charAt(at))?.find(({ latin }) => word.startsWith(latin, at));
}

/** Cyrillic readings of a lower-case Latin word, likeliest first; empty when a letter has none. */
export function cyrillicReadings(word: string): string[] {
  let readings = [""];
  for (let at = 0; at < word.length; ) {
    const cluster = clusterAt(word, at);
    if (cluster === undefined) return [];
    const { latin, choices } = cluster;
    readings = extended(readings, choices);
    at += latin.length;
  }
  return readings;
}

function extended(readings: readonly string[], choices: readonly string[]): string[] {
  const longer: string[] = [];
  for (const choice of choices) {
    for (const reading of readings) {
      if (longer.length === MOST_READINGS) return longer;
      longer.push(reading + choice);
    }
  }
  return longer;
}
