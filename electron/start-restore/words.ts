import type { UiLanguage } from "../../shared/schemas/station.ts";
import type { FoundBackup } from "./found-backups.ts";

interface Words {
  readonly damaged: string;
  readonly choose: string;
  readonly none: string;
  readonly place: Readonly<Record<FoundBackup["place"], string>>;
  readonly other: string;
  readonly close: string;
  readonly confirm: (backup: string) => string;
  readonly safe: string;
  readonly restore: string;
  readonly back: string;
  readonly failed: string;
}

/** What is said of a damaged store while there is no page to say it. */
export const WORDS: Readonly<Record<UiLanguage, Words>> = {
  ru: {
    damaged: "Файл данных повреждён. Ничего не изменено.",
    choose: "Выберите резервную копию, к которой вернуться.",
    none: "Рядом резервных копий нет: вставьте флешку или диск с копиями и выберите файл.",
    place: { own: "на этом компьютере", second: "второе место" },
    other: "Другой файл…",
    close: "Закрыть Beket",
    confirm: (backup) => `Вернуться к копии: ${backup}?`,
    safe: "Копия сначала проверяется. Повреждённый файл не стирается: он останется рядом под именем beket-replaced-… Записей, сделанных после копии, в журнале не будет, и журнал это отметит.",
    restore: "Восстановить",
    back: "Назад",
    failed: "Копия не восстановлена, всё осталось как было. Выберите другую.",
  },
  kk: {
    damaged: "Деректер файлы бүлінген. Ештеңе өзгертілген жоқ.",
    choose: "Қай резервтік көшірмеге оралуды таңдаңыз.",
    none: "Жанында резервтік көшірме жоқ: көшірмелер сақталған флешканы не дискіні салып, файлды таңдаңыз.",
    place: { own: "осы компьютерде", second: "екінші орын" },
    other: "Басқа файл…",
    close: "Beket-ті жабу",
    confirm: (backup) => `Мына көшірмеге ораласыз ба: ${backup}?`,
    safe: "Көшірме алдымен тексеріледі. Бүлінген файл өшірілмейді: жанында beket-replaced-… деген атпен қалады. Көшірмеден кейінгі жазбалар журналда болмайды, журнал мұны белгілейді.",
    restore: "Қалпына келтіру",
    back: "Артқа",
    failed: "Көшірме қалпына келтірілмеді, бәрі бұрынғыша қалды. Басқасын таңдаңыз.",
  },
  en: {
    damaged: "The data file is damaged. Nothing was changed.",
    choose: "Choose the backup to go back to.",
    none: "There is no backup beside it: plug in the stick or disk with the backups and choose the file.",
    place: { own: "on this computer", second: "second place" },
    other: "Another file…",
    close: "Close Beket",
    confirm: (backup) => `Go back to this backup: ${backup}?`,
    safe: "The backup is checked first. The damaged file is not deleted: it stays beside as beket-replaced-… Entries made after the backup will not be in the log, and the log will say so.",
    restore: "Restore",
    back: "Back",
    failed: "The backup was not restored; everything is as it was. Choose another.",
  },
};
