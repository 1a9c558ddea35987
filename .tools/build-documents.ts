import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bundle } from "./build/bundle.ts";

const require = createRequire(import.meta.url);
const FONTS = [
  ["@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", "regular.ttf"],
  ["@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf", "bold.ttf"],
  ["@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", "chinese.ttf"],
  ["@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf", "korean.ttf"],
  ["@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf", "georgian.ttf"],
  ["@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf", "armenian.ttf"],
  ["@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf", "arabic.ttf"],
  // The fonts' licence asks to be handed on with them.
  ["@expo-google-fonts/noto-sans/LICENSE_FONT", "LICENSE"],
] as const;
const LANGUAGES = ["ru", "kk", "en"];

/**
 * What acts and cases are made with besides code: the few fonts of large packages, the words of the screens,
 * and what a case brings along for whoever checks it.
 */
export async function buildDocuments(root: string, folder: string): Promise<void> {
  for (const part of ["fonts", "words", "readme"]) await mkdir(path.join(folder, part), { recursive: true });
  for (const [from, to] of FONTS) await copyFile(require.resolve(from), path.join(folder, "fonts", to));
  for (const language of LANGUAGES) {
    const name = `${language}.json`;
    await copyFile(path.join(root, "renderer/i18n", name), path.join(folder, "words", name));
    const readme = `README.${language}.txt`;
    await copyFile(path.join(root, "resources/case", readme), path.join(folder, "readme", readme));
  }
  // It goes to people with whichever Node they have.
  const entry = "electron/case-verifier/main.ts";
  await bundle(root, { entry, file: "verify.mjs", folder, target: "node20", format: "es" });
}
