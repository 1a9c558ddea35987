import { useWindowEvent } from "@mantine/hooks";

/** A file dropped where nothing takes it must not take the place of the page. */
export function useNoStrayDrops(): void {
  const refuse = (event: DragEvent) => event.preventDefault();
  useWindowEvent("dragover", refuse);
  useWindowEvent("drop", refuse);
}
