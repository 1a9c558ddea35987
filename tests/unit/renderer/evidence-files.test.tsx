import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { jpeg, pdf, photo } from "../../support/evidence-files.ts";
import { fillCanvasGaps } from "../../support/screen/browser-gaps.ts";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

const file = (bytes: Buffer, name: string, type: string) => new File([new Uint8Array(bytes)], name, { type });
const photoFile = (number: number) => file(photo(number), `IMG_${number}.jpg`, "image/jpeg");

async function openTruck() {
  fillCanvasGaps(new Uint8Array(jpeg()));
  const window = await openScreen();
  await newTruck(window);
  const strip = within(await screen.findByRole("region", { name: "Фотографии и сканы" }));
  await strip.findByText("Фотографий и сканов ещё нет");
  return { ...window, strip };
}

/** What a person drags onto the window. */
function drop(...files: File[]): void {
  const target = screen.getByLabelText("Номер машины");
  fireEvent.drop(target, { dataTransfer: { files, types: ["Files"] } });
}

test("photos and scans that are dropped are there at once, with what is missing", async () => {
  const { strip } = await openTruck();
  drop(photoFile(1), photoFile(2), file(pdf(), "CMR.pdf", "application/pdf"));
  expect(await strip.findByText("3 файла")).toBeTruthy();
  expect(strip.getByText(/^Не снято: номер и пустой кузов, выгруженная часть/)).toBeTruthy();
  expect(strip.getAllByRole("button", { name: /^Открыть: / })).toHaveLength(3);
});

test("a picture from the clipboard comes in, also while a field has the cursor", async () => {
  const { strip } = await openTruck();
  const field = screen.getByLabelText("Номер машины");
  fireEvent.paste(field, { clipboardData: { files: [photoFile(1)], getData: () => "" } });
  expect(await strip.findByText("1 файл")).toBeTruthy();
});

test("what is no photo is refused with a sentence, and the others come in", async () => {
  const { strip } = await openTruck();
  drop(file(Buffer.from("MZ"), "photo.jpg", "image/jpeg"), photoFile(1));
  expect(await strip.findByText("1 файл")).toBeTruthy();
  const alert = await strip.findByRole("alert");
  expect(within(alert).getByText("Файл «photo.jpg» не приложен")).toBeTruthy();
  expect(within(alert).getByText(/важно содержимое, а не имя файла/)).toBeTruthy();
});

test("an item of the checklist leads to its photos, and is ticked off", async () => {
  const { user, strip } = await openTruck();
  await user.click(strip.getByRole("button", { name: /^Не снято: номер и пустой кузов/ }));
  await user.click(await screen.findByRole("menuitem", { name: /вскрытые места/ }));
  const input = document.querySelector("input[type=file][accept*='image/jpeg']");
  if (!(input instanceof HTMLInputElement)) throw new Error("No file dialog was opened");
  fireEvent.change(input, { target: { files: [photoFile(1)] } });
  expect(
    await strip.findByRole("button", {
      name: "Не снято: номер и пустой кузов, выгруженная часть, маркировка",
    }),
  ).toBeTruthy();
  await user.click(strip.getByRole("button", { name: /^Не снято/ }));
  expect(await screen.findByRole("menuitem", { name: /вскрытые места\s*есть/ })).toBeTruthy();
});

test("the viewer goes on by arrow keys, takes words, and Escape leads back", async () => {
  const { user, strip } = await openTruck();
  drop(photoFile(1), photoFile(2));
  await strip.findByText("2 файла");
  await user.click(strip.getByRole("button", { name: "Открыть: IMG_1.jpg" }));
  await screen.findByText("Файл 1 из 2 · IMG_1.jpg");
  await user.keyboard("{ArrowRight}");
  await screen.findByText("Файл 2 из 2 · IMG_2.jpg");
  await user.type(screen.getByLabelText("Подпись"), "Коробка 3");
  await user.tab();
  await screen.findByText("Файл 2 из 2 · Коробка 3");
  await user.click(screen.getByRole("combobox", { name: "Что на снимке" }));
  await user.click(await screen.findByRole("option", { name: "маркировка" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText(/Файл 2 из 2/)).toBeNull());
  expect(
    await strip.findByText("Не снято: номер и пустой кузов, выгруженная часть, вскрытые места"),
  ).toBeTruthy();
});

test("holding without photos is warned of and not hindered", async () => {
  const window = await openTruck();
  await typeLine(window, "Капуста");
  await within(row(1)).findByText(/Чисто/);
  await window.user.keyboard("[F9]");
  expect(await screen.findByText(/^Фотографий нет/)).toBeTruthy();
  await window.user.keyboard("{Escape}[F8]");
  await waitFor(() => expect(screen.queryByText(/^Фотографий нет/)).toBeNull());
  await window.user.keyboard("{Escape}");
  drop(photoFile(1));
  await window.strip.findByText("1 файл");
  await window.user.keyboard("[F9]");
  await screen.findByLabelText("Примечание");
  expect(screen.queryByText(/^Фотографий нет/)).toBeNull();
  await window.user.keyboard("{Enter}");
  expect(await screen.findByText(/: задержана$/)).toBeTruthy();
});

test("where there is no camera it is said, with another way", async () => {
  const { user, strip } = await openTruck();
  await user.click(strip.getByRole("button", { name: "Снять камерой" }));
  expect(await screen.findByText("Камера недоступна")).toBeTruthy();
});
