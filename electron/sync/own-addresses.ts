import { networkInterfaces } from "node:os";
import type { OwnAddress, System } from "../../shared/schemas/hosting.ts";

/** IPv4: what people of a local network know and type. */
export function ownAddresses(): OwnAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([card, list = []]) =>
    list
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, card })),
  );
}

/** The address that other computers are told where all are listened on. */
export const firstAddress = (): string => ownAddresses()[0]?.address ?? "127.0.0.1";

const SYSTEMS: Partial<Record<NodeJS.Platform, System>> = { win32: "windows", linux: "linux" };
export const ownSystem = (): System => SYSTEMS[process.platform] ?? "other";
