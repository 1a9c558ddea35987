import { z } from "zod";

/** Arrays by name (in ASCII), in as many levels as their owner likes. */
export interface ArrayTree {
  readonly [name: string]: NumberArray | ArrayTree;
}
type NumberArray = Uint8Array | Uint16Array | Uint32Array;

const ARRAY_TYPES = ["Uint8Array", "Uint16Array", "Uint32Array"] as const;
const contentsSchema = z.array(
  z.object({
    path: z.array(z.string()).min(1),
    type: z.enum(ARRAY_TYPES),
    length: z.int().nonnegative(),
  }),
);
type Entry = z.infer<typeof contentsSchema>[number];

/** Every array starts at a multiple of this, as its type demands. */
const ALIGNMENT = Uint32Array.BYTES_PER_ELEMENT;
const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
/** The length of the table of contents stands before it. */
const HEAD = Uint32Array.BYTES_PER_ELEMENT;

/** By the width of a number: an array that a thread sent may be of another realm than `instanceof` knows. */
const typeOf = ({ BYTES_PER_ELEMENT }: NumberArray): Entry["type"] => {
  if (BYTES_PER_ELEMENT === 1) return "Uint8Array";
  return BYTES_PER_ELEMENT === 2 ? "Uint16Array" : "Uint32Array";
};

function* arraysOf(tree: ArrayTree, path: readonly string[] = []): Generator<[string[], NumberArray]> {
  for (const [name, value] of Object.entries(tree)) {
    if (ArrayBuffer.isView(value)) yield [[...path, name], value];
    else yield* arraysOf(value, [...path, name]);
  }
}

/** All arrays in one block of memory, which threads share and a file can hold as it is. */
export function toBlock(tree: ArrayTree): SharedArrayBuffer {
  const arrays = [...arraysOf(tree)];
  const contents = arrays.map(
    ([path, array]): Entry => ({ path, type: typeOf(array), length: array.length }),
  );
  const table = Uint8Array.from(JSON.stringify(contents), (char) => char.charCodeAt(0));
  const start = align(HEAD + table.length);
  const block = new SharedArrayBuffer(
    arrays.reduce((size, [, array]) => size + align(array.byteLength), start),
  );
  new Uint32Array(block, 0, 1).set([table.length]);
  const bytes = new Uint8Array(block);
  bytes.set(table, HEAD);
  let offset = start;
  for (const [, array] of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += align(array.byteLength);
  }
  return block;
}

/**
 * The arrays of a block, in place, by their names.
 * @throws Error where the block is not one that `toBlock` wrote
 */
export function fromBlock(block: ArrayBufferLike): unknown {
  const [tableLength = 0] = new Uint32Array(block, 0, 1);
  const table = Array.from(new Uint8Array(block, HEAD, tableLength), (code) => String.fromCharCode(code));
  const tree = new Map<string, unknown>();
  let offset = align(HEAD + tableLength);
  for (const { path, type, length } of contentsSchema.parse(JSON.parse(table.join("")))) {
    const array = viewOf(block, type, offset, length);
    put(tree, path, array);
    offset += align(array.byteLength);
  }
  return toObject(tree);
}

function viewOf(block: ArrayBufferLike, type: Entry["type"], offset: number, length: number): NumberArray {
  if (type === "Uint8Array") return new Uint8Array(block, offset, length);
  return type === "Uint16Array"
    ? new Uint16Array(block, offset, length)
    : new Uint32Array(block, offset, length);
}

function put(tree: Map<string, unknown>, [name = "", ...rest]: readonly string[], value: NumberArray): void {
  if (rest.length === 0) {
    tree.set(name, value);
    return;
  }
  const known = tree.get(name);
  const branch = known instanceof Map ? known : new Map<string, unknown>();
  tree.set(name, branch);
  put(branch, rest, value);
}

const toObject = (tree: ReadonlyMap<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    [...tree].map(([name, value]) => [name, value instanceof Map ? toObject(value) : value]),
  );
