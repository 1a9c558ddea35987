import { ulid } from "ulid";
import { expect, it } from "vitest";
import { addAccount, disableAccount, enableAccount } from "../../../hub/accounts/accounts.ts";
import { inviteAnswerSchema, publishedSchema } from "../../../shared/sync/administration.ts";
import { auditAnswerSchema } from "../../../shared/sync/audit.ts";
import { publishedAnswerSchema } from "../../../shared/sync/deliveries.ts";
import { downAnswerSchema } from "../../../shared/sync/down.ts";
import { postsAnswerSchema } from "../../../shared/sync/supervision.ts";
import { ask, refusalOf, sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores } from "../../support/hub/stores.ts";
import { PASSWORD, signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

onBothStores("what people do at the hub", (openHub) => {
  it("goes down in the name of who is signed in, whatever is written over it", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const supervisor = await signedIn(hub);
    const id = ulid();
    const lookAlike = {
      ...{ id, words: "камера автомобильная", category: "cameras", reason: "accessory", note: "" },
      ...{ proposedBy: "Ахметов А.", approvedBy: "Министр", until: null, active: true },
    };
    for (const body of [
      { kind: "message", content: { id: ulid(), from: "Министр", text: "Пропустите" } },
      { kind: "look-alike", content: lookAlike },
    ])
      publishedSchema.parse(await (await supervisor.request("POST", "/v1/supervision/down", body)).json());
    const { items } = await ask(station, hub, { method: "GET", path: "/v1/down" }, downAnswerSchema);
    expect(items).toMatchObject([
      { content: { from: "Сейтова Г.", text: "Пропустите" } },
      { content: { approvedBy: "Сейтова Г." } },
    ]);
    for (const kind of ["message", "look-alike"]) {
      const shown = await supervisor.get(`/v1/supervision/published?kind=${kind}`, publishedAnswerSchema);
      expect(shown.items).toMatchObject([{ publishedBy: "Сейтова Г." }]);
    }
  });

  it("is written down with their names, newest first, and read by auditors", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const administrator = await signedIn(hub, "administrator");
    const path = `/v1/administration/stations/${station.id}/revocation`;
    await administrator.request("POST", path, { reason: "украден" });
    await administrator.request("POST", path, { reason: "ещё раз" });
    const invite = await administrator.request("POST", "/v1/administration/invitations", { note: "Кайрак" });
    inviteAnswerSchema.parse(await invite.json());
    await addAccount(hub.context, { login: "new", name: "Новая", role: "auditor", password: PASSWORD });
    await disableAccount(hub.context, "new");
    await enableAccount(hub.context, "new");

    const auditor = await signedIn(hub, "auditor");
    const audit = (query = "") => auditor.get(`/v1/administration/audit${query}`, auditAnswerSchema);
    const { entries, more } = await audit();
    expect(more).toBe(false);
    const told = entries.map(({ name, action, subject, detail }) => [name, action, subject, detail]);
    const operator = hub.context.actor.name;
    expect(told.sort()).toEqual(
      [
        [operator, "account-enabled", "new", ""],
        [operator, "account-disabled", "new", ""],
        [operator, "account-added", "new", "auditor"],
        ["Сейтова Г.", "invitation-made", "Кайрак", ""],
        ["Сейтова Г.", "station-revoked", station.id, "украден"],
        [operator, "invitation-made", "", ""],
      ].sort(),
    );
    const first = await audit("?limit=4");
    expect(first.more).toBe(true);
    const rest = await audit(`?before=${first.entries.at(-1)?.id}`);
    expect([...first.entries, ...rest.entries]).toEqual(entries);
    expect((await refusalOf((await signedIn(hub)).request("GET", "/v1/administration/audit"))).code).toBe(
      "forbidden",
    );
  });
});

onBothStores("a station that was revoked by mistake", (openHub) => {
  it("is taken again, with what it has kept meanwhile", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const administrator = await signedIn(hub, "administrator");
    const path = `/v1/administration/stations/${station.id}/revocation`;
    await administrator.request("POST", path, { reason: "ошибка" });
    const { posts } = await administrator.get("/v1/supervision/posts", postsAnswerSchema);
    expect(posts).toMatchObject([{ revokedBy: "Сейтова Г.", revokedReason: "ошибка" }]);
    append(station, truck());
    expect((await refusalOf(sendEntries(station, hub, station.entries))).code).toBe("station-revoked");
    await administrator.request("DELETE", path);
    expect((await sendEntries(station, hub, station.entries)).outcomes).toEqual([{ status: "stored" }]);
    const unknown = administrator.request("DELETE", path.replace(station.id, ulid()));
    expect((await refusalOf(unknown)).code).toBe("not-found");
  });
});
