import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";
import { openTestHub } from "../../support/sync/test-hub.ts";

test("a post enrols with the line it was given, and shows that the hub has everything", async () => {
  const hub = await openTestHub();
  const { text } = await hub.invite("", 1);
  const { user } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  const field = await screen.findByLabelText("Приглашение хаба");
  await user.type(field, "что-то другое{Enter}");
  expect(await screen.findByText(/Это не приглашение хаба/)).toBeTruthy();
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Зарегистрировать пост" }));
  await screen.findByText(hub.address);
  await user.click(screen.getByRole("button", { name: "Синхронизировать сейчас" }));
  expect(await screen.findByText(/Хаб получил всё/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Хаб: Отправлено" })).toBeTruthy();
});
