import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What happens to one connection. Bytes are counted from its beginning. */
export interface Fault {
  /** Cut once so many bytes have gone to the hub. */
  readonly cutRequestAfter?: number;
  /** Cut once so many bytes of answers have come back; 0 for not one, although the hub has answered. */
  readonly cutAnswerAfter?: number;
  /** Everything that is sent goes to the hub a second time, on a connection of its own. */
  readonly duplicate?: boolean;
  /** Milliseconds that every piece is kept back. */
  readonly delay?: number;
  /** Called when the first byte of an answer has come, which is then kept back for good. */
  readonly onAnswer?: () => void;
}

export interface FaultProxy {
  readonly address: string;
  /** Where connections go from now on. */
  target: number;
}

/** Milliseconds that what is sent a second time comes behind the first: ahead of it, no answer but a refusal would ever come back. */
const TWIN_BEHIND = 5;

/** A link between station and hub that does with each new connection what `next` says. */
export async function faultProxy(target: number, next: () => Fault): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const proxy = { address: "", target };
  const server = createServer((client) => {
    sockets.add(client);
    relay(client, proxy.target, next());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  proxy.address = `http://127.0.0.1:${portOf(server.address())}`;
  return proxy;
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

function relay(client: Socket, port: number, fault: Fault): void {
  const hub = connect(port, "127.0.0.1");
  const twin = fault.duplicate === true ? connect(port, "127.0.0.1") : null;
  const cut = () => {
    client.destroy();
    hub.destroy();
  };
  for (const socket of [client, hub]) socket.on("error", cut).on("close", cut);
  twin?.on("error", () => twin.destroy()).resume();
  let sent = 0;
  client.on("data", (bytes) => {
    const room = (fault.cutRequestAfter ?? Number.POSITIVE_INFINITY) - sent;
    sent += bytes.length;
    later(fault.delay, () => hub.write(bytes.subarray(0, room)));
    if (twin !== null) later(TWIN_BEHIND, () => twin.write(bytes));
    if (bytes.length >= room) later((fault.delay ?? 0) + 20, cut);
  });
  let answered = 0;
  hub.on("data", (bytes) => {
    if (fault.onAnswer !== undefined) {
      fault.onAnswer();
      return cut();
    }
    const room = (fault.cutAnswerAfter ?? Number.POSITIVE_INFINITY) - answered;
    answered += bytes.length;
    later(fault.delay, () => client.write(bytes.subarray(0, room)));
    if (bytes.length >= room) later((fault.delay ?? 0) + 5, cut);
  });
}

function later(delay: number | undefined, work: () => void): void {
  if (delay === undefined) work();
  else setTimeout(work, delay);
}
