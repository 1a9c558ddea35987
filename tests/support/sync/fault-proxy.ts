import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What happens to the next connections. */
export interface Fault {
  /** Bytes to the hub after which the line breaks. */
  readonly cutUp?: number;
  /** Bytes from the hub after which the line breaks: a half-written answer. */
  readonly cutDown?: number;
  /** Milliseconds that every piece waits. */
  readonly delay?: number;
  /** Everything that the station says is said to the hub a second time, on a line of its own. */
  readonly duplicate?: boolean;
  /** Takes connections and says nothing. */
  readonly silent?: boolean;
  /** An answer that never comes through, counted from 1 on its line, and what is done at its first byte. */
  readonly swallow?: { readonly answer: number; readonly act: () => void };
}

export interface FaultProxy {
  readonly port: number;
  /** How often a line was broken on purpose. */
  breaks(): number;
  set(fault: Fault): void;
  /** Where connections go to from now on. */
  aim(port: number): void;
  /** Breaks every line that is open. */
  cutAll(): void;
}

/** A line to a hub that can be made as bad as lines are. */
export async function openFaultProxy(port: number): Promise<FaultProxy> {
  let target = port;
  let fault: Fault = {};
  let breaks = 0;
  const open = new Set<Socket>();

  const server = createServer((station) => {
    const current = fault;
    track(station);
    if (current.silent) return;
    const hub = connect(target, "127.0.0.1");
    track(hub);
    const breakLine = () => {
      if (!station.destroyed) breaks += 1;
      station.destroy();
      hub.destroy();
    };
    const { delay, swallow } = current;
    carry(station, hub, { limit: current.cutUp, delay, breakLine });
    const limit = swallow ? Number.POSITIVE_INFINITY : current.cutDown;
    carry(hub, station, { limit, delay, breakLine, isSwallowed: swallower(station, swallow, breakLine) });
    if (current.duplicate) {
      const second = connect(target, "127.0.0.1");
      track(second);
      station.on("data", (bytes) => second.write(bytes));
    }
    station.on("close", () => hub.destroy());
    hub.on("close", () => station.end());
  });
  const track = (socket: Socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
  };
  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    cutAll();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    breaks: () => breaks,
    set: (next) => {
      fault = next;
      cutAll();
    },
    aim: (next) => {
      target = next;
    },
    cutAll,
  };
}

interface Carriage {
  readonly limit: number | undefined;
  readonly delay: number | undefined;
  readonly breakLine: () => void;
  /** Whether a piece goes no further. */
  readonly isSwallowed?: () => boolean;
}

function carry(from: Socket, to: Socket, { limit, delay, breakLine, isSwallowed }: Carriage): void {
  let carried = 0;
  const pass = (bytes: Buffer) => {
    if (isSwallowed?.()) return;
    const room = limit === undefined ? bytes.byteLength : limit - carried;
    carried += bytes.byteLength;
    if (!to.destroyed) to.write(bytes.subarray(0, Math.max(0, room)));
    if (room < bytes.byteLength) setImmediate(breakLine);
  };
  from.on("data", (bytes: Buffer) => {
    if (delay === undefined) pass(bytes);
    else setTimeout(() => pass(bytes), delay);
  });
}

/** Counts answers: one begins with the first piece from the hub after the station has spoken. */
function swallower(station: Socket, swallow: Fault["swallow"], breakLine: () => void): () => boolean {
  let answers = 0;
  let asked = false;
  station.on("data", () => {
    asked = true;
  });
  return () => {
    if (asked) answers += 1;
    asked = false;
    if (!swallow || answers < swallow.answer) return false;
    swallow.act();
    breakLine();
    return true;
  };
}
