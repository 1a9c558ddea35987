import dayjs from "dayjs";

/** When a day began at the desk, so many days after the one that is given or after today; as the log counts time (UTC). */
export function startOfDay(daysAfter = 0, day?: string): string {
  return dayjs(day).startOf("day").add(daysAfter, "day").toISOString();
}
