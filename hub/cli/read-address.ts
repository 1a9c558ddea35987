import { invitationSchema } from "../../shared/sync/invitation.ts";
import { CommandFailure } from "./failure.ts";

/** How stations reach the hub, as it stands in an invitation. @throws CommandFailure */
export function readAddress(text: string): string {
  const address = invitationSchema.shape.address.safeParse(text.trim().replace(/\/+$/, ""));
  if (!address.success) throw new CommandFailure(`"${text}" is no address such as https://10.0.0.5:8443.`);
  return address.data;
}
