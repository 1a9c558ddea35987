import { scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { createSecrets, SECRET_COST } from "../../../../electron/secrets/scrypt.ts";
import { cheapSecrets } from "../../../support/secrets.ts";

test("a secret is kept at the cost of the program's own setting, and known again", async () => {
  const secrets = createSecrets(SECRET_COST);
  const kept = await secrets.keep("280491");
  expect(kept).toMatchObject({ N: 32_768, r: 8, p: 3 });
  const again = scryptSync("280491", Buffer.from(kept.salt, "base64"), 32, {
    ...SECRET_COST,
    maxmem: 64 * 2 ** 20,
  });
  expect(kept.hash).toBe(again.toString("base64"));
  expect(await secrets.matches("280491", kept)).toBe(true);
  expect(await secrets.matches("280492", kept)).toBe(false);
  expect(JSON.stringify(kept)).not.toContain("280491");
});

test("the same secret is kept otherwise each time", async () => {
  const [first, second] = await Promise.all([cheapSecrets().keep("280491"), cheapSecrets().keep("280491")]);
  expect(first.salt).not.toBe(second.salt);
  expect(first.hash).not.toBe(second.hash);
});

test("nothing matches what nobody has, not even nothing", async () => {
  const secrets = cheapSecrets();
  expect(await secrets.matches("", undefined)).toBe(false);
  expect(await secrets.matches("280491", undefined)).toBe(false);
});

test("nobody's secret takes as much work as somebody's", async () => {
  const secrets = createSecrets({ N: 2 ** 14, r: 8, p: 1 });
  const kept = await secrets.keep("280491");
  // Of the processor: what else this machine does does not count.
  const work = async (of: typeof kept | undefined) => {
    const start = process.cpuUsage();
    for (let round = 0; round < 5; round += 1) await secrets.matches("739154", of);
    return process.cpuUsage(start).user;
  };
  await work(kept);
  const ratio = (await work(undefined)) / (await work(kept));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test("a passphrase is the same however a keyboard composes its letters", async () => {
  const secrets = cheapSecrets();
  const kept = await secrets.keep("йод и ёлка".normalize("NFC"));
  expect(await secrets.matches("йод и ёлка".normalize("NFD"), kept)).toBe(true);
});
