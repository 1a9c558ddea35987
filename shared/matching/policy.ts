/**
 * Every number that decides a verdict, with its reason. The scorer knows none of them by heart.
 * Scores rank matches; they are not probabilities.
 */
export const POLICY = {
  /** A match at or above this makes the line a `hit`: the words themselves name a catalogued good. */
  hit: 0.75,
  /** At or above this the line is worth an officer's look. Below it a match is not shown. */
  check: 0.5,

  /** What a remembered look-alike leaves of a match: it is still shown, and behind all others. */
  lookAlike: 0.5,

  /** A score is a ranking, never a certainty. */
  highest: 0.99,

  /** Words shorter than this never match by edits: one letter away lies another word (чип, чин, чип). */
  fuzzyMinLetters: 6,
  /** From this length two edits are allowed; measured on the development half, three add only noise. */
  fuzzyTwoEditsFrom: 9,
  /** A slip in the first letter is rare in typing and common between unrelated words. */
  fuzzyFirstLetterFrom: 8,
  /** Brand names are short, many, and one letter from some word: fewer edits than for the names of goods. */
  fuzzyNameFrom: 7,
  fuzzyNameTwoEditsFrom: 11,
  /** What Fuse.match may return at the worst (0 is perfect). */
  fuseWorst: 0.34,
  /** How many fuzzy words of the vocabulary one declared word may reach. */
  fuzzyCandidates: 24,

  /** Words that may stand between the words of a term: `станок токарный новый с ЧПУ`. */
  windowGap: 2,
  /** `прицелы, оптические`: one comma may stand inside a name as papers write it, not two. */
  windowCommas: 1,
  /** Each word in between, and each crossed comma, makes it less sure that they belong together. */
  gapCost: 0.04,
  commaCost: 0.06,

  /** A term of one word names a good; each word more makes it more specific, and ranks it higher. */
  oneWord: 0.8,
  perExtraWord: 0.05,
  /** A name of which only some goods are listed is enough for `check` alone. */
  weakTerm: 0.6,
  /** A Western brand alone: a reason to look, and a hit where words or code fit its goods. */
  brandAlone: 0.76,
  brandFits: 0.12,
  /** What a brand's name says of the goods that it is known for, as a share of what it says of the brand. */
  brandGoods: 0.75,
  /** A brand is known for a group when so much of its headings belong to it. */
  brandGoodsShare: 0.5,
  /** Brands of this category are known by their first heading; those of all others by all their headings. */
  luxuryBrands: "brand-luxury",
  /** Their sign makes goods theirs: luxury goods (Reg. 833/2014 Annex XVIII) and what is commonly counterfeited. */
  wornBrands: ["brand-luxury", "brand-clothing", "brand-footwear", "brand-cosmetics", "brand-sport"],
  /** Mats and covers beside their names are made for their goods by others. */
  fittedBrands: ["brand-automotive"],
  /** Seeds, wallpaper and sofas are called after these; those of food, furniture and building make such goods. */
  borrowedBrands: [
    "brand-luxury",
    "brand-automotive",
    "brand-clothing",
    "brand-footwear",
    "brand-cosmetics",
    "brand-sport",
    "brand-electronics",
    "brand-appliances",
    "brand-tools",
    "brand-tyres",
    "brand-agricultural-machinery",
    "brand-construction-machinery",
    "brand-industrial",
  ],
  /** What many ordinary goods hold as a part of them: named behind `with` or `состоит из`, it is no good of its own. */
  builtIn: [
    "ball-bearings",
    "bearing-parts-housings",
    "bearings-general",
    "cylindrical-roller-bearings",
    "other-bearings",
    "spherical-roller-bearings",
    "tapered-roller-bearings",
    "drone-batteries",
    "drone-motors-esc",
    "amplifier-chips",
    "antennas",
    "audio-headphones",
    "batteries-power-banks",
    "capacitors",
    "ceramic-capacitors",
    "computer-peripherals",
    "connectors-switching",
    "diodes",
    "displays-televisions",
    "electrical-parts",
    "memory-chips",
    "other-chips",
    "other-semiconductors",
    "photosensitive-devices",
    "piezo-crystals",
    "plugs-sockets",
    "power-supplies-converters",
    "printed-circuits",
    "processors-controllers",
    "radio-tv-radar-parts",
    "semiconductor-transducers",
    "sensors",
    "tantalum-capacitors",
    "telecom-cable-fibre",
    "thyristors",
    "transistors",
    "cnc-controllers",
    "machine-tool-parts",
    "compasses-gyroscopes",
    "lasers",
    "optical-elements-lenses",
    "other-optical-devices",
    "radio-remote-control",
  ],
  /**
   * Goods of their own that household goods hold today: a feeder with a camera, an exercise bicycle with a computer.
   * Cleared only behind a known household good, or in a list of parts (`состоящий из`); a bag with them holds goods.
   */
  held: [
    "cameras",
    "data-transmission-apparatus",
    "desktop-computers",
    "gnss-receivers",
    "recording-meters",
    "recording-multimeters",
    "signal-generators",
    "smart-watches",
    "storage-media",
  ],
  /** What powered goods come with: named beside such a good and not counted, it is its own. */
  equips: [
    "ball-bearings",
    "bearings-general",
    "other-bearings",
    "drone-batteries",
    "drone-motors-esc",
    "audio-headphones",
    "batteries-power-banks",
    "computer-peripherals",
    "displays-televisions",
    "electrical-parts",
    "plugs-sockets",
    "power-supplies-converters",
    "radio-remote-control",
    "sensors",
    "semiconductor-transducers",
  ],
  /** Vehicles that are known by the names of their models. */
  vehicles: ["luxury-cars", "luxury-motorcycles"],
  /** Tractors, buses, cars, lorries, motorcycles: the first heading of those who make them. */
  vehicleHeadings: ["8701", "8702", "8703", "8704", "8711"],
  /** What other goods are worked from: `чайник с управлением от смартфона`. */
  remote: ["desktop-computers", "laptops-tablets", "radio-remote-control", "smart-watches", "smartphones"],
  /** What dolls and toy policemen have: `игровой набор с рацией и биноклем`. No child plays with a thermal imager. */
  played: [
    "binoculars-monoculars",
    "cameras",
    "compasses-gyroscopes",
    "desktop-computers",
    "displays-televisions",
    "laptops-tablets",
    "microscopes",
    "smartphones",
    "two-way-radios",
  ],
  /** Headings of so many kinds of goods that a brand under one of them is not known for any single kind. */
  broadHeadings: ["8407", "8411", "8412", "8424", "8428", "8479", "8501", "8506", "8543", "9031"],

  /** How each kind of meeting counts; the more the letters had to be changed, the less. */
  quality: {
    exact: 1,
    inflection: 1,
    spaced: 0.97,
    glued: 0.95,
    lookalike: 1,
    transliteration: 0.97,
    typo: 1,
    phonetic: 0.88,
    "part-number": 1,
    context: 1,
    code: 1,
  },

  /** A short brand name under a code that the brand is not known for is often another word. */
  brandMisfit: 0.14,
  /** The same where it is written as a word (`wooden caterpillar`): below check. */
  wordMisfit: 0.3,

  /** How many words back a negation is sought: `без встроенной камеры`. One more takes the next good's words. */
  negationReach: 2,
  /** Behind a verb stands what it is about: `не имеет в своём составе камеры`. */
  negatedVerbReach: 5,
  /** The length of one member of a denied list: `no heating element or electrical part`. */
  listedNegationReach: 3,
  /** Between printed matter and what it tells of: `буклет рекламный компании Bosch`. */
  printedReach: 4,

  /** `без камеры`, `чехол для телефона`, `процессор кухонный`: seen and explained, far below check. */
  negated: 0.3,
  mentioned: 0.45,
  negativePhrase: 0.3,
  unlistedPart: 0.4,
  /** Rough EUR per unit of the currencies on these papers (2025), good enough for a limit in a rule. */
  eurPer: { EUR: 1, USD: 0.88, GBP: 1.17, CHF: 1.06, CNY: 0.12, RUB: 0.0105, KZT: 0.0017 },

  /** The declared code stands under the category's own headings. */
  codeFits: 0.15,
  /** A listed code alone is weak evidence (few goods under it meet the specification): `check`. */
  codeListed: 0.62,
  /** A word of the nomenclature that stands in the titles of no more headings tells what goods are. */
  tellingHeadings: 3,
  /** A part-number family with a long stem names the part; a short one only hints. */
  partFamilyLong: 0.85,
  partFamilyShort: 0.7,
  partFamilyLongFrom: 4,
  /** A maker most of whose parts are listed, by name alone. */
  makerAlone: 0.55,
  /** Names this short (TI, ST) mean a maker only beside a part number. */
  makerShortName: 3,
  /** The maker's name beside something that looks like a part number. */
  makerWithPart: 0.65,

  /** Phonetic keys collide (макет, мачете): long words only. */
  phoneticMinLetters: 7,

  /** More matches than this help nobody. */
  maxMatches: 8,
} as const;

export const MATCHER_VERSION = "7";
