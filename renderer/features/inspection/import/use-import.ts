import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ColumnMapping, ImportResult, ImportSource } from "../../../../shared/schemas/import.ts";
import { call } from "../../../api.ts";
import { insertLines, replaceLines } from "../session/edits.ts";
import type { InspectionSession } from "../session/session.ts";
import { readFile } from "./read-file.ts";
import { useTurns } from "./use-turns.ts";

/** What came in, and where: fewer than there were when the truck is full. */
export interface Inserted {
  readonly row: number;
  readonly count: number;
  readonly total: number;
}

interface Input {
  /** A file that is read anew, or what was read of it before. */
  readonly from: File | ImportSource;
  readonly mapping?: ColumnMapping;
}

interface Read {
  readonly source: ImportSource;
  readonly result: ImportResult;
}

export function isClean(result: ImportResult): boolean {
  return result.errors.length === 0 && result.lines.length > 0;
}

/**
 * Lines from a file or the clipboard, one after another. A file is always shown before it comes in;
 * rows from the clipboard only when something about them is unclear.
 */
export function useImport(session: InspectionSession, onInserted: (inserted: Inserted) => void) {
  const [opened, setOpened] = useState(false);
  const [row, setRow] = useState(0);
  const closed = useRef(() => {});
  const inTurn = useTurns();

  const read = useMutation({
    mutationFn: async ({ from, mapping }: Input): Promise<Read> => {
      const source = from instanceof File ? await readFile(from) : from;
      return { source, result: await call("import.read", mapping ? { source, mapping } : { source }) };
    },
  });

  const put = (row: number, { source, result }: Read, mode: "add" | "replace") => {
    const { lines, sha256 } = result;
    let count = 0;
    // What was typed before must not pass for what the file said.
    void session.settleInLog();
    session.edit((work) => {
      const next = mode === "add" ? insertLines(work, row, lines) : replaceLines(work, lines);
      const present = new Set(work.lines);
      count = next.lines.filter((line) => !present.has(line)).length;
      return next;
    });
    const isFile = source.kind === "file" && sha256 !== undefined;
    void session.settleInLog(isFile ? { how: "imported", file: source.name, sha256 } : { how: "typed" });
    onInserted({ row, count, total: lines.length });
  };

  /** Opens the drawer; what comes next waits until it is closed. */
  const show = (at: number) =>
    new Promise<void>((resolve) => {
      closed.current = resolve;
      setRow(at);
      setOpened(true);
    });
  const close = () => {
    setOpened(false);
    closed.current();
  };

  return {
    opened,
    data: read.data ?? null,
    failure: read.error,
    reading: read.isPending,
    name: read.variables?.from && "name" in read.variables.from ? read.variables.from.name : null,

    readFile: (file: File) =>
      inTurn(() => {
        read.mutate({ from: file });
        return show(session.getState().work.lines.length);
      }),
    readText: (text: string, at: number) =>
      inTurn(async () => {
        const done = await read.mutateAsync({ from: { kind: "text", text } }).catch(() => null);
        if (done && isClean(done.result)) put(at, done, "add");
        else await show(at);
      }),
    remap: (mapping: ColumnMapping) => {
      if (read.data) read.mutate({ from: read.data.source, mapping });
    },
    confirm: (mode: "add" | "replace") => {
      if (!read.data) return;
      put(mode === "add" ? row : 0, read.data, mode);
      close();
    },
    close,
  };
}

export type Import = ReturnType<typeof useImport>;
