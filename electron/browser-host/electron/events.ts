import { EventEmitter } from "node:events";
import { NotInBrowserHost } from "./not-in-browser-host.ts";

type Listener = (...args: unknown[]) => void;

export interface Events {
  on(event: string, listener: Listener): void;
  once(event: string, listener: Listener): void;
  emit(event: string, ...args: unknown[]): void;
}

/**
 * The events of one object of Electron. Listening to one that is not named here throws: it would
 * wait for something that never comes.
 */
export function createEvents(owner: string, known: readonly string[]): Events {
  const emitter = new EventEmitter();
  const check = (event: string) => {
    if (!known.includes(event)) throw new NotInBrowserHost(`${owner}.on("${event}")`);
  };
  return {
    on(event, listener) {
      check(event);
      emitter.on(event, listener);
    },
    once(event, listener) {
      check(event);
      emitter.once(event, listener);
    },
    emit(event, ...args) {
      emitter.emit(event, ...args);
    },
  };
}
