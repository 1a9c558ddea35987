import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { handOverByDesktop } from "../../../../electron/security/hand-over-by-desktop.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const act = { name: "akt-1.pdf", type: "application/pdf", bytes: new Uint8Array([37, 80, 68, 70]) };

const leaving = () => {};
const refused = () => {
  throw new Error("the log takes no entry");
};

/** A desktop whose officer answers the dialog with a path, or closes it. */
function desktop(answer: string | null, complaint = "") {
  const folder = path.join(temporaryFolder(), "opened");
  const opened: string[] = [];
  const offered: string[] = [];
  const handOver = handOverByDesktop({
    folder,
    dialog: {
      async showSaveDialog({ defaultPath }) {
        offered.push(defaultPath);
        return { canceled: answer === null, filePath: answer ?? "" };
      },
    },
    shell: {
      async openPath(file) {
        opened.push(file);
        return complaint;
      },
    },
  });
  return { handOver, folder, opened, offered };
}

test("a document is saved where the officer says, under a name to begin with", async () => {
  const file = path.join(temporaryFolder(), "акт.pdf");
  const { handOver, offered } = desktop(file);
  expect(await handOver.save(act, leaving)).toEqual({ kind: "done" });
  expect(offered).toEqual(["akt-1.pdf"]);
  expect(readFileSync(file)).toEqual(Buffer.from(act.bytes));
});

test("a large file is copied from where it lies; a place that can not be written to is said", async () => {
  const lies = path.join(temporaryFolder(), "case.zip");
  writeFileSync(lies, "PK");
  const file = path.join(temporaryFolder(), "дело.zip");
  const large = { name: "delo-1.zip", type: "application/zip", file: lies };
  expect(await desktop(file).handOver.saveFile(large, leaving)).toEqual({ kind: "done" });
  expect(readFileSync(file, "utf8")).toBe("PK");
  expect(await desktop(null).handOver.saveFile(large, leaving)).toEqual({ kind: "cancelled" });
  const nowhere = desktop(path.join(import.meta.filename, "delo.zip"));
  await expect(nowhere.handOver.saveFile(large, leaving)).rejects.toMatchObject({ code: "store-readonly" });
});

test("a closed dialog writes nothing", async () => {
  const { handOver, folder } = desktop(null);
  expect(await handOver.save(act, leaving)).toEqual({ kind: "cancelled" });
  expect(existsSync(folder)).toBe(false);
});

test("a place that can not be written to is said", async () => {
  const { handOver } = desktop(path.join(import.meta.filename, "akt.pdf"));
  await expect(handOver.save(act, leaving)).rejects.toMatchObject({ code: "store-readonly" });
});

test("a copy is opened in the computer's own viewer; where there is none, that is said", async () => {
  const { handOver, folder, opened } = desktop(null);
  expect(await handOver.open(act, leaving)).toEqual({ kind: "done" });
  expect(opened).toEqual([path.join(folder, "akt-1.pdf")]);
  expect(readFileSync(path.join(folder, "akt-1.pdf"))).toEqual(Buffer.from(act.bytes));
  await expect(desktop(null, "no program").handOver.open(act, leaving)).rejects.toMatchObject({
    code: "document-not-opened",
  });
});

test("nothing leaves before the log has been told, and a closed dialog tells it nothing", async () => {
  const file = path.join(temporaryFolder(), "акт.pdf");
  const { handOver, folder, opened } = desktop(file);
  const there: boolean[] = [];
  await handOver.save(act, () => there.push(existsSync(file)));
  expect([there, existsSync(file)]).toEqual([[false], true]);
  rmSync(file);
  const large = { name: "delo-1.zip", type: "application/zip", file: import.meta.filename };
  for (const refusal of [
    handOver.save(act, refused),
    handOver.saveFile(large, refused),
    handOver.open(act, refused),
  ])
    await expect(refusal).rejects.toThrow("takes no entry");
  expect([existsSync(file), existsSync(folder), opened]).toEqual([false, false, []]);
  await expect(desktop(null).handOver.save(act, refused)).resolves.toEqual({ kind: "cancelled" });
});

test("copies of the last time are gone at the next start", () => {
  const folder = path.join(temporaryFolder(), "opened");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "old.pdf"), "");
  const idle = { showSaveDialog: async () => ({ canceled: true, filePath: "" }) };
  handOverByDesktop({ folder, dialog: idle, shell: { openPath: async () => "" } });
  expect(existsSync(folder)).toBe(false);
});
