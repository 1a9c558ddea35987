import { useRef } from "react";

/** Runs works one after another, in the order they were asked for: none is dropped for the next, nor for one before that failed. */
export function useTurns(): (work: () => Promise<void>) => void {
  const last = useRef(Promise.resolve());
  return (work) => {
    last.current = last.current.then(work, work);
  };
}
