import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { I18nextProvider } from "react-i18next";
import { expect, onTestFinished, test, vi } from "vitest";
import { ErrorBoundary } from "../../../renderer/components/error-boundary.tsx";
import { i18n } from "../../../renderer/i18n/i18n.ts";
import { fillBrowserGaps } from "../../support/screen/browser-gaps.ts";

function Plates({ desk }: { desk: { broken: boolean } }) {
  if (desk.broken) throw new Error("cannot read the plate");
  return <p>Список машин</p>;
}

test("a screen that breaks says what is safe and leads back to one that works", async () => {
  fillBrowserGaps();
  // React tells the console of every error, caught or not.
  const consoleError = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => consoleError.mockRestore());
  const desk = { broken: true };
  const view = render(
    <MantineProvider env="test">
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary onBack={() => Object.assign(desk, { broken: false })}>
          <Plates desk={desk} />
        </ErrorBoundary>
      </I18nextProvider>
    </MantineProvider>,
  );
  onTestFinished(() => view.unmount());
  expect(screen.getByRole("alert").textContent).toContain("сохранено в черновике");
  expect(screen.getByText(/cannot read the plate/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "К списку машин" }));
  expect(screen.getByText("Список машин")).toBeTruthy();
});
