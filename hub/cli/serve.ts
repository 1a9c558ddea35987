import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import swaggerUi from "@fastify/swagger-ui";
import { type Command, Option } from "commander";
import { createHub, type Hub } from "../create-hub.ts";
import { type Certificate, provideOwnCertificate } from "../keys/certificate.ts";
import { listAccounts } from "../store/queries/account.ts";
import { listStations } from "../store/queries/station.ts";
import { databaseUrl } from "./database-url.ts";
import { CommandFailure } from "./failure.ts";
import { sayInvitation } from "./invite.ts";
import { readAddress } from "./read-address.ts";
import { type DataOptions, DEFAULT_NAME, dataOption, say } from "./with-hub.ts";

interface ServeOptions extends DataOptions {
  readonly port: string;
  readonly host: string;
  readonly name: string;
  readonly address?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsSelfSigned?: boolean;
  readonly trustProxy?: string;
  readonly logLevel: string;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

export function serveOptions(command: Command): Command {
  return dataOption(command)
    .option("--port <n>", "port to listen on", "8443")
    .option("--host <address>", "address to listen on; 0.0.0.0 for all", "127.0.0.1")
    .option("--name <text>", "what stations call this hub; kept from the first start", DEFAULT_NAME)
    .option("--address <url>", "how stations reach the hub, if not by host and port")
    .option("--tls-cert <file>", "certificate in PEM, with its chain")
    .option("--tls-key <file>", "its private key in PEM")
    .addOption(
      new Option(
        "--tls-self-signed",
        "make and use a certificate of the hub's own; stations pin it",
      ).conflicts(["tlsCert", "tlsKey"]),
    )
    .option("--trust-proxy <addresses>", "proxies before the hub, whose word on who calls is believed")
    .addOption(new Option("--log-level <level>", "what is written").choices(LOG_LEVELS).default("info"));
}

/** Runs until it is told to stop, and then ends what it has begun. */
export async function serve(options: ServeOptions): Promise<void> {
  const hub = await createHub({
    dataDir: options.data,
    databaseUrl: databaseUrl(),
    name: options.name,
    host: options.host,
    port: portOf(options.port),
    address: addressOf(options),
    trustProxy: options.trustProxy,
    tls: await certificate(options),
    logLevel: options.logLevel,
    pages: async (app) => void (await app.register(swaggerUi, { routePrefix: "/docs" })),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void hub.close());
  await greet(hub, options);
}

function addressOf({ address, host, port }: ServeOptions): string | undefined {
  if (address !== undefined) return readAddress(address);
  if (!["0.0.0.0", "::", "[::]"].includes(host)) return undefined;
  throw new CommandFailure(
    `With --host ${host} say how stations reach the hub, such as --address https://10.0.0.5:${port}.`,
  );
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandFailure(`"${text}" is no port; a port is a number from 0 to 65535.`);
  return port;
}

async function certificate(options: ServeOptions): Promise<Certificate | undefined> {
  const { tlsCert, tlsKey, tlsSelfSigned, data, host } = options;
  if (tlsCert !== undefined && tlsKey !== undefined) return givenCertificate(tlsCert, tlsKey);
  if (tlsCert !== undefined || tlsKey !== undefined)
    throw new CommandFailure("--tls-cert and --tls-key belong together.");
  return tlsSelfSigned === true ? provideOwnCertificate(data, host) : undefined;
}

function givenCertificate(certFile: string, keyFile: string): Certificate {
  const given = { cert: readText(certFile), key: readText(keyFile) };
  if (!isPair(given))
    throw new CommandFailure(`${certFile} and ${keyFile} are no certificate and its private key in PEM.`);
  if (process.platform !== "win32" && (statSync(keyFile).mode & 0o077) !== 0)
    process.stderr.write(`hub: others on this machine can read ${keyFile}: chmod 600 it.\n`);
  return given;
}

function isPair({ cert, key }: Certificate): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandFailure(`${file} can not be read.`);
  }
}

async function greet(hub: Hub, { data }: ServeOptions): Promise<void> {
  const { store } = hub.context;
  say(
    `The hub "${hub.context.identity.name}" listens on ${hub.address}; its interface is shown on ${hub.address}/docs.`,
  );
  if (hub.fingerprint === null)
    say(
      "It speaks plain HTTP: for anything but a trial, use --tls-cert and --tls-key, or --tls-self-signed.",
    );
  else say(`SHA-256 of its certificate, which stations pin: ${hub.fingerprint}`);
  if ((await listAccounts(store)).length === 0)
    say(
      `Nobody can sign in yet: npm run hub -- account add --data ${data} --login NAME --role administrator`,
    );
  if ((await listStations(store)).length > 0)
    say(`To enrol another station: npm run hub -- invite --data ${data} --address ${hub.address}`);
  else sayInvitation(await hub.invite("first station", 24));
}
