import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Format {
  readonly number: (value: number) => string;
  /** 12:41:07, local. */
  readonly time: (iso: string) => string;
  /** 12:41, local. */
  readonly shortTime: (iso: string) => string;
  /** Day, month, year of a date without a time. */
  readonly date: (iso: string) => string;
  /** As short as tells it from others: the time of today, with the day before, with the year before that. */
  readonly moment: (iso: string) => string;
  /** Day, month, year and time, local, 24 hours. */
  readonly dateTime: (iso: string) => string;
}

/** Numbers and times as the interface's language writes them. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    // Days before months: the only order on these papers. Chromium brings no Kazakh: Russian writes them alike.
    const locale = language === "en" ? "en-GB" : [language, "ru"];
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const day = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
    const time = new Intl.DateTimeFormat(locale, { ...clock, second: "2-digit" });
    const shortTime = new Intl.DateTimeFormat(locale, clock);
    const date = new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" });
    const dayTime = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", ...clock });
    const yearTime = new Intl.DateTimeFormat(locale, { ...day, year: "2-digit", ...clock });
    const dateTime = new Intl.DateTimeFormat(locale, { ...day, ...clock, second: "2-digit" });
    return {
      number: (value) => number.format(value),
      time: (iso) => time.format(new Date(iso)),
      shortTime: (iso) => shortTime.format(new Date(iso)),
      date: (iso) => date.format(new Date(iso)),
      moment: (iso) => {
        const [at, now] = [new Date(iso), new Date()];
        if (at.toDateString() === now.toDateString()) return shortTime.format(at);
        return (at.getFullYear() === now.getFullYear() ? dayTime : yearTime).format(at);
      },
      dateTime: (iso) => dateTime.format(new Date(iso)),
    };
  }, [language]);
}
