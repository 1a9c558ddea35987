import { z } from "zod";
import { errorCodeSchema } from "../contract/errors.ts";

/** The hub that this computer runs for its network, as it was asked for. */
export const hostedSettingsSchema = z.object({
  name: z.string().trim().min(1).max(120),
  port: z.int().min(1).max(65_535),
  /** The address of this computer that it listens on; null for all. */
  host: z.ipv4().nullable(),
});
export type HostedSettings = z.infer<typeof hostedSettingsSchema>;

/** An address by which other computers of the network may reach this one. */
export const ownAddressSchema = z.object({
  address: z.string(),
  /** What the system calls the network card. */
  card: z.string(),
});
export type OwnAddress = z.infer<typeof ownAddressSchema>;

export const hostedHubSchema = z.object({
  address: z.string(),
  fingerprint: z.string(),
  /** Only until the program is closed: nobody can be told again. */
  firstAccount: z.object({ login: z.string(), password: z.string() }).nullable(),
});
export type HostedHub = z.infer<typeof hostedHubSchema>;

/** Whose firewall may keep posts away from it. */
const systemSchema = z.enum(["windows", "linux", "other"]);
export type System = z.infer<typeof systemSchema>;

export const hostingStateSchema = z.object({
  addresses: z.array(ownAddressSchema),
  system: systemSchema,
  /** Null where no hub is asked for. */
  settings: hostedSettingsSchema.nullable(),
  /** Null while none runs. */
  hub: hostedHubSchema.nullable(),
  /** Why the one that was asked for does not run: it could not start with the program. */
  failure: errorCodeSchema.nullable(),
});
export type HostingState = z.infer<typeof hostingStateSchema>;
