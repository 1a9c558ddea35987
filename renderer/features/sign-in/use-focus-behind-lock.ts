import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * Gives the keyboard back to where it was before the screen was locked: the next letter goes on with the word.
 * @returns for the part of the window that is locked
 */
export function useFocusBehindLock(locked: boolean): RefObject<HTMLDivElement | null> {
  const desk = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  // Remembered as it moves: when the lock is drawn, its PIN has the keyboard already.
  useEffect(() => {
    const see = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && desk.current?.contains(target)) before.current = target;
    };
    document.addEventListener("focusin", see);
    return () => document.removeEventListener("focusin", see);
  }, []);
  useLayoutEffect(() => {
    if (!locked) before.current?.focus();
  }, [locked]);
  return desk;
}
