import type { MantineColorsTuple } from "@mantine/core";

export const petrol: MantineColorsTuple = [
  "#eef5f9",
  "#dcebf3",
  "#b6d4e4",
  "#8dbbd4",
  "#6ba5c6",
  "#4b8eb3",
  "#34789f",
  "#256488",
  "#1b5a7a",
  "#134560",
];
export const slate: MantineColorsTuple = [
  "#d6dbe1",
  "#bcc4cc",
  "#98a3af",
  "#76818d",
  "#454f5a",
  "#343d47",
  "#29313a",
  "#1e242b",
  "#171c22",
  "#11151a",
];

/** The three verdicts. Shade 9 on 1 and 0 on half-darkened 9 are the pairs that badges and alerts use: AA. */
export const clear: MantineColorsTuple = [
  "#eef7f1",
  "#dbeee2",
  "#b5dcc4",
  "#8bc7a4",
  "#6fb98d",
  "#4aa271",
  "#33895a",
  "#277349",
  "#1f603d",
  "#174d30",
];
export const check: MantineColorsTuple = [
  "#fdf6e7",
  "#faeacb",
  "#f3d597",
  "#ebbf62",
  "#e6ae3f",
  "#d99a1f",
  "#b97d0c",
  "#976306",
  "#805204",
  "#694202",
];
export const hit: MantineColorsTuple = [
  "#fdf0ef",
  "#fbe0dd",
  "#f5bfb9",
  "#ee988f",
  "#f08a80",
  "#e06459",
  "#d0483c",
  "#bb372c",
  "#a82a20",
  "#8c1d15",
];
/** A seizure is worse than a hold and must not look like one. Pairs as above. */
export const seize: MantineColorsTuple = [
  "#f7f1fb",
  "#eee2f7",
  "#dcc4ee",
  "#c9a5e4",
  "#bd93dd",
  "#a06fca",
  "#8a53b9",
  "#753fa3",
  "#65338f",
  "#522673",
];
