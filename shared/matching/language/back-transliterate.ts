/**
 * Latin letters back to Cyrillic, as people romanise Russian. Used to see whether a Latin word is an
 * ordinary Russian word in disguise (kartofel, borshch), so that it is guarded and lemmatised like one.
 */
interface Cluster {
  readonly latin: string;
  /** What it may stand for, each as its code units. */
  readonly choices: readonly Uint16Array[];
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

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function parseCluster(entry: string): Cluster {
  const [latin = "", readings = ""] = entry.split("=");
  return { latin, choices: readings.split("/").map(unitsOf) };
}

/** Readings grow fast; the first ones are the likeliest. */
const MOST_READINGS = 24;

function clusterAt(word: string, at: number): Cluster | undefined {
  return BY_FIRST_LETTER.get(word.charAt(at))?.find(({ latin }) => word.startsWith(latin, at));
}

/** Code units `start`..`end` (half-open) of a memory that the next question uses again. */
type Test = (units: Uint16Array, start: number, end: number) => boolean;

/**
 * The readings as a tree, a level for each cluster: which reading of the level before each goes on, and with
 * what. Only the test sees them written out, for of thousands hardly one is a word.
 */
interface Tree {
  levels: number;
  /** At level * MOST_READINGS + reading. */
  readonly parents: number[];
  readonly endings: Uint16Array[];
  /** How many readings the last level has. */
  width: number;
}
const tree: Tree = { levels: 0, parents: [], endings: [], width: 0 };
let written = new Uint16Array(128);
const LONGEST_CHOICE = 2;

/** One cluster more; the likeliest readings come first, and those beyond the most are left out. */
function grow(choices: readonly Uint16Array[]): void {
  const { levels, parents, endings, width } = tree;
  let next = 0;
  for (const choice of choices) {
    for (let parent = 0; parent < width && next < MOST_READINGS; parent++) {
      const at = levels * MOST_READINGS + next++;
      parents[at] = parent;
      endings[at] = choice;
    }
  }
  tree.levels += 1;
  tree.width = next;
}

/** Writes a reading at the end of `written`; returns where it starts. */
function write(reading: number): number {
  let start = written.length;
  for (let level = tree.levels - 1, at = reading; level >= 0; level--) {
    const place = level * MOST_READINGS + at;
    const ending = tree.endings[place];
    for (let i = (ending?.length ?? 0) - 1; i >= 0; i--) written[--start] = ending?.[i] ?? 0;
    at = tree.parents[place] ?? 0;
  }
  return start;
}

/** The likeliest Cyrillic reading of a lower-case Latin word that passes the test; none where a letter has none. */
export function findReading(word: string, test: Test): string | undefined {
  if (written.length < word.length * LONGEST_CHOICE) written = new Uint16Array(word.length * LONGEST_CHOICE);
  tree.levels = 0;
  tree.width = 1;
  for (let at = 0; at < word.length; ) {
    const cluster = clusterAt(word, at);
    if (cluster === undefined) return undefined;
    grow(cluster.choices);
    at += cluster.latin.length;
  }
  for (let reading = 0; reading < tree.width; reading++) {
    const start = write(reading);
    if (test(written, start, written.length)) return String.fromCharCode(...written.subarray(start));
  }
  return undefined;
}
