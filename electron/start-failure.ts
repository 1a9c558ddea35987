import { BeketError } from "../shared/contract/errors.ts";
import type { UiLanguage } from "../shared/schemas/station.ts";

const SENTENCES = {
  ru: {
    "store-damaged":
      "Файл данных повреждён. Ничего не изменено; последнюю проверенную копию из папки backups возвращает команда beket restore. Сохраните папку с данными и сообщите в поддержку.",
    "store-full": "На диске нет места. Записанное сохранено. Освободите место и откройте Beket снова.",
    "store-readonly": "В папку с данными нельзя писать. Проверьте права на папку и откройте Beket снова.",
    "store-from-future":
      "Данные создала более новая версия Beket. Эта версия их не тронула: установите новую и откройте снова.",
    "store-busy": "Данные занимает другая копия Beket. Закройте её и откройте Beket снова.",
    "store-unreachable": "Диск с данными не отвечает. Проверьте диск или кабель и откройте Beket снова.",
    "station-key-missing":
      "Не найден ключ поста. Записи целы, но новые подписать нельзя: пусть администратор вернёт файл station-key.pem.",
    other: "Beket не смог открыться. Записанное сохранено. Сообщите в поддержку, что здесь написано.",
  },
  kk: {
    "store-damaged":
      "Деректер файлы бүлінген. Ештеңе өзгертілген жоқ; backups қалтасындағы соңғы тексерілген көшірмені beket restore командасы қайтарады. Деректер қалтасын сақтап, қолдауға хабарлаңыз.",
    "store-full": "Дискіде орын жоқ. Жазылғаны сақталды. Орын босатып, Beket-ті қайта ашыңыз.",
    "store-readonly":
      "Деректер қалтасына жазуға болмайды. Қалтаның рұқсаттарын тексеріп, Beket-ті қайта ашыңыз.",
    "store-from-future":
      "Деректерді Beket-тің жаңарақ нұсқасы жасаған. Бұл нұсқа оларға тиіспеді: жаңасын орнатып, қайта ашыңыз.",
    "store-busy": "Деректерді Beket-тің басқа көшірмесі пайдаланып тұр. Оны жауып, Beket-ті қайта ашыңыз.",
    "store-unreachable":
      "Деректер дискісі жауап бермейді. Дискіні не кабельді тексеріп, Beket-ті қайта ашыңыз.",
    "station-key-missing":
      "Бекеттің кілті табылмады. Жазбалар бүтін, бірақ жаңасына қол қою мүмкін емес: әкімші station-key.pem файлын қайтарсын.",
    other: "Beket ашыла алмады. Жазылғаны сақталды. Мұнда не жазылғанын қолдауға хабарлаңыз.",
  },
  en: {
    "store-damaged":
      "The data file is damaged. Nothing was changed; beket restore puts the last checked copy in the folder backups back. Keep the data folder and tell support.",
    "store-full": "The disk is full. What was recorded is safe. Free some space and open Beket again.",
    "store-readonly": "The data folder cannot be written to. Check its permissions and open Beket again.",
    "store-from-future":
      "A newer version of Beket made this data. This version left it alone: install the newer one and open it again.",
    "store-busy": "Another copy of Beket is using the data. Close it and open Beket again.",
    "store-unreachable": "The data disk does not answer. Check the disk or its cable and open Beket again.",
    "station-key-missing":
      "The post's key is missing. The entries are whole, but new ones cannot be signed: an administrator has to put station-key.pem back.",
    other: "Beket could not open. What was recorded is safe. Tell support what stands here.",
  },
} as const;

type Sentences = (typeof SENTENCES)["ru"];
const isKnown = (code: string): code is keyof Sentences => code in SENTENCES.ru;
const isSpoken = (language: string): language is UiLanguage => language in SENTENCES;

/** @param locale of the desk, as the system names it (`ru`, `kk-KZ`); Russian where it is none of ours */
export function spokenAt(locale: string): UiLanguage {
  const language = locale.split("-")[0] ?? "";
  return isSpoken(language) ? language : "ru";
}

/** Why the program could not open, for the one moment when there is no page to say it. */
export function startFailure(thrown: unknown, locale: string): string {
  const sentences = SENTENCES[spokenAt(locale)];
  const code = thrown instanceof BeketError && isKnown(thrown.code) ? thrown.code : "other";
  return `${sentences[code]}\n\n${String(thrown)}`;
}
