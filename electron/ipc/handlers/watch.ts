import type { AppContext } from "../../services/app-context.ts";
import { readMessage } from "../../services/read-message.ts";
import {
  addWatchItem,
  currentWatchItems,
  matchWatchList,
  removeWatchItem,
  watchedDrafts,
} from "../../services/watch-list.ts";
import { unreadMessages } from "../../store/queries/message.ts";
import { listWatchItems } from "../../store/queries/watch-item.ts";
import type { Handlers } from "../handlers.ts";

export function watchHandlers(context: AppContext) {
  const { db } = context;
  return {
    "watch.list": () => listWatchItems(db),
    "watch.add": (request) => addWatchItem(context, request),
    "watch.remove": ({ id }) => {
      removeWatchItem(context, id);
    },
    "watch.match": (papers) => matchWatchList(currentWatchItems(context), papers),
    "watch.drafts": () => watchedDrafts(context),
    "message.unread": () => unreadMessages(db),
    "message.read": ({ id }) => {
      readMessage(context, id);
    },
  } satisfies Partial<Handlers>;
}
