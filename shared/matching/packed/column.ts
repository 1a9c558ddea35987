/** Takes numbers one by one into memory of their own: a plain array of so many is copied and walked by the collector. */
export interface Column {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  pack(): Uint32Array;
}

const FIRST_ROOM = 1 << 12;

export function createColumn(): Column {
  let numbers = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) numbers = grown(numbers);
      numbers[length++] = value;
    },
    at: (index) => numbers[index] ?? 0,
    pack: () => numbers.slice(0, length),
  };
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
