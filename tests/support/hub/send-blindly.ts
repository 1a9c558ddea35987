import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

interface Blind {
  readonly path: string;
  readonly bytes: number;
  readonly framing: "length" | "chunked";
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const PIECE = Buffer.alloc(2 ** 18, " ");

/** A client that looks for an answer only when its whole request is out. @throws Error where the hub breaks it off */
export async function sendBlindly(
  { port }: { readonly port: number },
  { path, bytes, framing }: Blind,
): Promise<Answer> {
  const socket = connect({ port, host: "127.0.0.1" });
  let failure: Error | undefined;
  socket.on("error", (error) => {
    failure = error;
  });
  const write = (part: Buffer | string) =>
    new Promise<void>((resolve, reject) => {
      socket.write(part, (error) => (error ? reject(error) : resolve()));
    });
  const length = framing === "length" ? `content-length: ${bytes}` : "transfer-encoding: chunked";
  await write(`POST ${path} HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n${length}\r\n\r\n`);
  for (let sent = 0; sent < bytes; sent += PIECE.length) {
    if (framing === "chunked") await write(`${PIECE.length.toString(16)}\r\n`);
    await write(PIECE);
    if (framing === "chunked") await write("\r\n");
  }
  if (framing === "chunked") await write("0\r\n\r\n");
  await wait(100);
  if (failure) throw failure;
  const text = String(socket.read() ?? "");
  socket.destroy();
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), body };
}
