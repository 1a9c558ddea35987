import tls from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { enrol } from "../../../../electron/sync/enrol.ts";
import { signInToHub } from "../../../../electron/sync/supervisor/hub-session.ts";
import { provideOwnCertificate } from "../../../../hub/keys/certificate.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const ACCOUNT = { login: "seitova", password: "верный пароль на хаб" };

async function invited() {
  const dataDir = temporaryFolder();
  const hub = await openTestHub({ dataDir });
  const { invitation } = await hub.invite("", 1);
  return { hub, dataDir, invitation, station: openTestStation() };
}

test("an invitation without a fingerprint to a hub that the computer does not trust is refused in words", async () => {
  const { hub, invitation, station } = await invited();
  const code = "sync-untrusted-certificate";
  await expect(enrol(station.desk, { ...invitation, fingerprint: null })).rejects.toMatchObject({ code });
  const signIn = signInToHub({ address: hub.address, fingerprint: null }, ACCOUNT);
  await expect(signIn).rejects.toMatchObject({ code });
});

test("where the computer trusts the hub's certificate no fingerprint is needed", async () => {
  const { hub, dataDir, invitation, station } = await invited();
  const before = tls.getCACertificates("default");
  onTestFinished(() => tls.setDefaultCACertificates(before));
  tls.setDefaultCACertificates([...before, (await provideOwnCertificate(dataDir, "127.0.0.1")).cert]);
  await enrol(station.desk, { ...invitation, fingerprint: null });
  await station.decide(1);
  expect(await station.sync()).toMatchObject({ applied: 0 });
  expect((await hub.context.store.selectFrom("entry").selectAll().execute()).length).toBe(
    station.hashes().length,
  );
});

test("a fingerprint for plain HTTP is refused: no certificate is shown there", async () => {
  const { invitation, station } = await invited();
  const plain = { ...invitation, address: invitation.address.replace("https:", "http:") };
  await expect(enrol(station.desk, plain)).rejects.toMatchObject({ code: "sync-wrong-certificate" });
});
