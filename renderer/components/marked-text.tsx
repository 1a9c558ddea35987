import { Mark } from "@mantine/core";
import type { Span } from "../../shared/schemas/screening.ts";

interface Piece {
  readonly text: string;
  readonly marked: boolean;
  readonly start: number;
}

/** Cuts a text at the spans. Spans may overlap, touch, stand in any order or reach past the end. */
export function cutAtSpans(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked, start: at });
    at = Math.max(at, end);
  };
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(span.start, text.length), false);
    push(Math.min(span.end, text.length), true);
  }
  push(text.length, false);
  return pieces;
}

interface MarkedTextProps {
  text: string;
  spans: readonly Span[];
  color?: string;
}

/** A text with what was met in it marked; its direction follows its own letters. */
export function MarkedText({ text, spans, color = "check" }: MarkedTextProps) {
  return (
    <bdi>
      {cutAtSpans(text, spans).map((piece) =>
        piece.marked ? (
          <Mark key={piece.start} color={color}>
            {piece.text}
          </Mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
