import type { HubLink } from "../../shared/schemas/sync.ts";
import { certificateText, hubAnswerSchema, type VouchedCertificate } from "../../shared/sync/hub.ts";
import { sha256, signatureCheck } from "../log-keys/crypto.ts";
import { appendEntry } from "../services/append-entry.ts";
import type { Desk } from "../services/desk.ts";
import { putHubLink } from "../store/queries/hub-link.ts";
import { agentFor } from "./http/agent.ts";
import { send } from "./http/send.ts";
import type { HubAddress } from "./hub-client.ts";
import type { WrongCertificate } from "./sync-failure.ts";

interface Follower {
  readonly desk: Desk;
  readonly signal: AbortSignal;
}

/**
 * Goes over to the certificate that the hub shows in place of the pinned one, where the hub's own key vouches for it.
 * It must be a later one: a certificate that was replaced because its key was seen does not come back. Nothing but
 * the question for that word is sent before. @throws the failure where nobody vouches
 */
export async function followCertificate(
  { desk, signal }: Follower,
  link: HubLink,
  failure: WrongCertificate,
): Promise<HubLink> {
  const { shown } = failure;
  const word = shown === null ? undefined : await wordFor({ ...link, fingerprint: shown }, signal);
  if (word === undefined || word.sha256 !== shown || !isVouched(word, link) || !isLater(word, link))
    throw failure;
  const next = { ...link, fingerprint: shown, certificateFrom: word.from };
  const { hub, name, fingerprint: before } = link;
  desk.db.transaction("sync.follow-certificate", () => {
    putHubLink(desk.db, next);
    appendEntry(desk, {
      kind: "hub-certificate-replaced",
      payload: { hub, name, fingerprint: shown, before },
    });
  });
  return next;
}

/** What whoever shows this certificate says of it: not believed yet. */
async function wordFor(shown: HubAddress, signal: AbortSignal): Promise<VouchedCertificate | undefined> {
  const agent = agentFor(shown);
  const question = { url: new URL("/hub", shown.address), method: "GET", headers: {}, body: Buffer.alloc(0) };
  try {
    const { body } = await send(question, { agent, throttle: async () => {}, signal });
    return hubAnswerSchema.safeParse(JSON.parse(body.toString("utf8"))).data?.certificate;
  } catch {
    return undefined;
  } finally {
    agent.destroy();
  }
}

const isVouched = (word: VouchedCertificate, { hub, publicKey }: HubLink): boolean =>
  signatureCheck(publicKey)(sha256(certificateText(hub, word)), word.signature);

const isLater = ({ from }: VouchedCertificate, { certificateFrom }: HubLink): boolean =>
  certificateFrom === null || Date.parse(from) > Date.parse(certificateFrom);
