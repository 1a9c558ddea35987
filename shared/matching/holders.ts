/** What any goods are packed and sent in, by the beginnings of the words: part of a pattern. */
export const HOLDERS =
  "ящик|короб|упаков|посылк|отправлени|парти|меш(ок|к)|пакет|поддон|пал+ет|контейнер|кейс|чемодан|груз|катушк|лоток|лотк|кассет|пенал|блистер|рулон|box|carton|crate|pallet|tray|bag|case|lot|container|reel|tube|stick|parcel|package|shipment";
