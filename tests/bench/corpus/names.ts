import type { Random } from "../../support/random.ts";

/** A made-up name of a firm as it sounds, in three scripts. */
export interface FirmName {
  readonly latin: string;
  readonly cyrillic: string;
  readonly han: string;
}

type Syllable = readonly [latin: string, cyrillic: string, han: string];
const syllables = (table: string): readonly Syllable[] =>
  table
    .trim()
    .split(/\s+/)
    .map((cell) => {
      const [latin = "", cyrillic = "", han = ""] = cell.split("/");
      return [latin, cyrillic, han];
    });

const STARTS = syllables(`
  al/аль/阿尔 bar/бар/巴 bel/бел/贝 bren/брен/布伦 cor/кор/科 dal/дал/达 del/дел/德 dor/дор/多 el/эл/埃 fal/фал/法
  fer/фер/费 gar/гар/加 gren/грен/格伦 hal/хал/哈 hel/хел/赫 in/ин/因 jan/ян/扬 kel/кел/凯 kon/кон/康 kra/кра/克拉
  lan/лан/兰 lor/лор/洛 mar/мар/马 mel/мел/梅 mon/мон/蒙 nor/нор/诺 ol/ол/奥 par/пар/帕 pel/пел/佩 ran/ран/兰德 rei/рей/雷
  sal/сал/萨 sel/сел/塞 sten/стен/斯滕 tal/тал/塔 tor/тор/托 tre/тре/特雷 ul/ул/乌 val/вал/瓦 ver/вер/韦 vol/вол/沃
  wen/вен/文 yor/йор/约 zan/зан/赞 zel/зел/泽
`);
const MIDDLES = syllables(`
  a/а/亚 be/бе/比 co/ко/柯 da/да/大 de/де/代 di/ди/迪 fi/фи/菲 ga/га/嘉 go/го/戈 ka/ка/卡 ki/ки/基 la/ла/拉 le/ле/勒 li/ли/利
  lo/ло/罗 ma/ма/玛 me/ме/美 mi/ми/米 mo/мо/莫 na/на/娜 ni/ни/尼 no/но/努 pa/па/派 pi/пи/皮 ra/ра/瑞 ri/ри/里 ro/ро/若
  sa/са/莎 si/си/西 ta/та/泰 ti/ти/提 to/то/图 va/ва/万 vi/ви/维
`);
const ENDS = syllables(`
  tec/тек/泰克 ron/рон/龙 nix/никс/尼克斯 man/ман/曼 berg/берг/伯格 ford/форд/福德 lux/люкс/勒克斯 max/макс/麦克斯 dyne/дайн/代恩
  son/сон/森 sen/сен/申 kraft/крафт/克拉夫特 gen/ген/根 tron/трон/创 wald/вальд/瓦尔德 stein/штайн/施泰因 ler/лер/勒尔
  ten/тен/腾 dos/дос/多斯 net/нет/内特 fix/фикс/菲克斯 gard/гард/加德 hof/хоф/霍夫 mont/монт/蒙特
`);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Some 180,000 different names; sounds of real ones, the names of nobody in particular. */
export function firmName(random: Random): FirmName {
  const middles = random.next() < 0.6 ? [random.pick(MIDDLES)] : [random.pick(MIDDLES), random.pick(MIDDLES)];
  const parts = [random.pick(STARTS), ...middles, random.pick(ENDS)];
  return {
    latin: capital(parts.map(([latin]) => latin).join("")),
    cyrillic: capital(parts.map(([, cyrillic]) => cyrillic).join("")),
    han: parts.map(([, , han]) => han).join(""),
  };
}

const CODE_LETTERS = "ABCDEFGHKLMNPRSTVX";

/** `HX420`, `K75R`: what stands after the name of a firm. */
export function modelCode(random: Random): string {
  const letter = (): string => CODE_LETTERS.charAt(random.below(CODE_LETTERS.length));
  const series = letter() + (random.next() < 0.5 ? letter() : "");
  const suffix = random.next() < 0.4 ? letter() : "";
  return `${series}${10 + random.below(990)}${suffix}`;
}
