/** Minutes and seconds as a clock shows them: 0:59, 12:05. */
export function waitText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
