import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { keyId } from "../../../../electron/catalogue-package/keys.ts";
import { createPackageOpener } from "../../../../electron/services/open-package.ts";
import { readTrustedKeys } from "../../../../electron/services/trusted-keys.ts";
import { PUBLISHER, STRANGER } from "../../../support/catalogue-package.ts";
import { testDesk } from "../../../support/desk.ts";
import { PACKAGE_WORKER, packed, withTelescopes } from "../../../support/importing-desk.ts";
import { testIndexPlace } from "../../../support/index-place.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const pem = ({ publicKey }: typeof PUBLISHER) => publicKey.export({ type: "spki", format: "pem" }).toString();

test("keys of all folders are trusted; other files and folders that are not there do not matter", () => {
  const [own, shipped] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(path.join(own, "a.pem"), pem(PUBLISHER));
  writeFileSync(path.join(own, "notes.txt"), "not a key");
  writeFileSync(path.join(shipped, "b.pem"), pem(STRANGER));
  const keys = readTrustedKeys([own, path.join(own, "no-such"), shipped]);
  expect(keys.map(keyId)).toEqual([keyId(PUBLISHER.publicKey), keyId(STRANGER.publicKey)]);
});

test("without any key a package is refused, and a key that is put there counts at once", async () => {
  const folder = path.join(temporaryFolder(), "catalogue-keys");
  const { open } = createPackageOpener({
    ...testDesk(),
    trustedKeys: () => readTrustedKeys([folder]),
    index: testIndexPlace(""),
    workerFile: PACKAGE_WORKER,
  });
  const content = packed(withTelescopes());
  await expect(open(content, false)).rejects.toMatchObject({ code: "catalogue-no-keys" });
  mkdirSync(folder);
  await expect(open(content, false)).rejects.toMatchObject({ code: "catalogue-no-keys" });
  writeFileSync(path.join(folder, "publisher.pem"), pem(PUBLISHER));
  expect((await open(content, false)).manifest.version).toBe("2026.02.1");
});

test("a file that holds no public key is named, and nothing is trusted beside it", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "a.pem"), pem(PUBLISHER));
  const secret = PUBLISHER.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  writeFileSync(path.join(folder, "secret.pem"), secret);
  expect(() => readTrustedKeys([folder])).toThrow(
    expect.objectContaining({
      code: "catalogue-key-unreadable",
      message: expect.stringContaining("secret.pem"),
    }),
  );
});
