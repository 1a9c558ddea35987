import { ulid } from "ulid";
import { addAccount } from "../../../hub/accounts/accounts.ts";
import { createHub, type Hub } from "../../../hub/create-hub.ts";
import { provideOwnCertificate } from "../../../hub/keys/certificate.ts";
import { publish } from "../../../hub/services/publish-down.ts";
import { receiveEntries } from "../../../hub/services/receive-entries.ts";
import { insertStation, noteContact } from "../../../hub/store/queries/station.ts";
import { write } from "../../../hub/store/write.ts";
import { sentBatch } from "../../support/hub/client.ts";
import { append, cloneOf, newStation, type StationLog } from "../../support/hub/station.ts";
import { truck } from "../../support/hub/truck.ts";

export const ACCOUNT = { login: "seitova", password: "длинный пароль начальника" };

const DAY_MS = 86_400_000;
const GOODS = ["обои виниловые", "клей обойный", "дрон четырёхвинтовой", "камера автомобильная", "чипы"];

/** A hub with TLS, an account, and three posts: one sound, one behind, one whose log has forked. */
export async function hubWithPosts(dataDir: string): Promise<Hub> {
  const tls = await provideOwnCertificate(dataDir, "127.0.0.1");
  const hub = await createHub({
    dataDir,
    name: "Хаб области",
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    tls,
  });
  await addAccount(hub.context, { ...ACCOUNT, name: "Сейтова Гульнара", role: "administrator" });
  const [kairak, zhanazhol, syrym] = [newStation(), newStation(), newStation()];
  await take(hub, kairak, { post: "Кайрак", crossing: "Кайрак — Бугристое", hoursAgo: 0.1 });
  const message = {
    id: ulid(),
    from: "Сейтова Гульнара",
    text: "С понедельника новые весы: сверяйте с накладной.",
  };
  await publish(hub.context, { kind: "message", stations: null, content: message });
  append(kairak, { kind: "message-read", payload: { message: message.id } });
  await sendDown(hub, kairak);
  photograph(kairak);
  append(kairak, { kind: "truck-registered", payload: { inspection: ulid(), lane: "green" } });
  await send(hub, kairak, 60);
  await take(hub, zhanazhol, { post: "Жана-Жол", crossing: "Жана-Жол — Петухово", hoursAgo: 52 });
  await take(hub, syrym, { post: "Сырым", crossing: "Сырым — Маштаково", hoursAgo: 3 });
  const copy = cloneOf(syrym, 30);
  append(copy, truck({ plate: "555 CCC 05" }));
  await send(hub, copy, 30);
  return hub;
}

/** A decided truck with a photo that has not come yet, noted on after the decision. */
function photograph(station: StationLog): void {
  const decided = truck({ plate: "909 KZT 02", goods: ["дрон четырёхвинтовой", "обои виниловые"] });
  const { inspection } = Object(decided.payload);
  append(station, decided);
  const file = {
    type: "image/jpeg",
    size: 81_000,
    name: "IMG_0412.jpg",
    item: null,
    caption: "Пустой кузов",
  };
  const payload = { inspection, ...file, sha256: "a".repeat(64), thumbnail: "b".repeat(64) };
  append(station, { kind: "file-attached", payload });
}

/** Things that went down, of which the post takes in some and refuses others; the other posts have said nothing yet. */
async function sendDown({ context }: Hub, station: StationLog): Promise<void> {
  const said = (item: string) => ({ item, cursor: 1, subject: "" });
  const [akhmetov, seitkali] = [ulid(), ulid()];
  for (const [officer, name, role] of [
    [akhmetov, "Ахметов А. К.", "supervisor"],
    [seitkali, "Сейткали М.", "inspector"],
  ])
    append(station, { kind: "officer-added", payload: { officer, name, role } });
  const closing = { id: akhmetov, name: "Ахметов А. К.", role: "supervisor", active: false } as const;
  const refused = await publish(context, { kind: "officer", stations: [station.id], content: closing });
  const state = { state: "refused", reason: "last-supervisor" };
  append(station, {
    kind: "sync-item-not-applied",
    payload: { ...said(refused.id), kind: "officer", ...state },
  });
  const added = { id: ulid(), name: "Оспанов Д.", role: "inspector", active: true } as const;
  await publish(context, { kind: "officer", stations: [station.id], content: added });
  for (const [value, reason, until] of [
    ["777 ABC 02", "Вызвать кинолога и взвесить", "2027-03-01"],
    ["ТОО «Степь-Транзит»", "Не тот получатель в прошлых поставках: сверить договор", null],
  ] as const) {
    const kind = until === null ? "consignee" : "plate";
    const content = { id: ulid(), kind, value, reason, until, active: true } as const;
    const { id } = await publish(context, { kind: "watch", stations: null, content });
    append(station, { kind: "sync-item-applied", payload: { ...said(id), kind: "watch" } });
  }
  const words = { words: "клей обойный", category: "cameras", reason: "other-goods", note: "" };
  const people = { proposedBy: "Сейткали М.", approvedBy: "Сейтова Гульнара" };
  await publish(context, {
    kind: "look-alike",
    stations: null,
    content: { id: ulid(), ...words, ...people, until: "2027-05-30", active: true },
  });
  append(station, {
    kind: "lookalike-proposed",
    payload: {
      id: ulid(),
      category: "camera-toys",
      wording: "дрон игрушечный пластмассовый",
      reason: "other-goods",
      note: "Детская игрушка без камеры",
    },
  });
}

/** Lets whoever signs in later find an officer who came from the hub. */
export const sendOfficer = ({ context }: Hub) =>
  publish(context, {
    kind: "officer",
    stations: null,
    content: { id: ulid(), name: "Оспанов Д.", role: "inspector", active: true },
  });

interface Post {
  readonly post: string;
  readonly crossing: string;
  readonly hoursAgo: number;
}

async function take(hub: Hub, station: StationLog, { post, crossing, hoursAgo }: Post): Promise<void> {
  const row = { id: station.id, post, crossing, public_key: station.publicKey };
  const contact = new Date(Date.now() - hoursAgo * 3_600_000);
  const enrolled_at = new Date(contact.getTime() - 30 * DAY_MS).toISOString();
  await write(hub.context.store, (tx) => insertStation(tx, { ...row, enrolled_at }));
  for (let index = 0; index < 60; index += 1) {
    const time = new Date(contact.getTime() - ((60 - index) * 6 * DAY_MS) / 60);
    const startedAt = new Date(time.getTime() - (60 + ((index * 37) % 600)) * 1_000).toISOString();
    const goods = GOODS.slice(index % 7 === 0 ? 1 : 0, 2 + (index % 4 === 0 ? index % 3 : 0));
    append(station, {
      ...truck({ plate: `${100 + index * 7} ABC 0${1 + (index % 9)}`, goods, startedAt }),
      time: time.toISOString(),
    });
  }
  await send(hub, station, 0);
  await write(hub.context.store, (tx) => noteContact(tx, station.id, contact.toISOString()));
}

async function send({ context }: Hub, { id, publicKey, entries }: StationLog, from: number): Promise<void> {
  await receiveEntries(context, { station: id, publicKey }, sentBatch(entries.slice(from)));
}
