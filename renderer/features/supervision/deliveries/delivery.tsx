import { Group, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  DELIVERY_STATES,
  type Delivery as Open,
  type PublishedItem,
} from "../../../../shared/sync/deliveries.ts";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { DeliveryBadge, whyNot } from "./delivery-badge.tsx";

type Outcome = Pick<PublishedItem, "addressed" | "applied" | "open">;

/** At how many posts something is in force; a press tells where it is not, and why. */
export function Delivery({ item }: { item: Outcome }) {
  const { t } = useTranslation();
  const { addressed, applied, open } = item;
  if (addressed === 0) return <Text size="xs">{t("supervision.deliveries.nobody")}</Text>;
  const counts = DELIVERY_STATES.map((state) => ({
    state,
    count: state === "applied" ? applied : open.filter((one) => one.state === state).length,
  })).filter(({ count }) => count > 0);
  const badges = (
    <Group gap={4}>
      {counts.map(({ state, count }) => (
        <DeliveryBadge key={state} state={state} count={count} />
      ))}
    </Group>
  );
  if (open.length === 0) return badges;
  return (
    <Popover position="bottom-start" width={420} withArrow>
      <Popover.Target>
        <UnstyledButton aria-label={t("supervision.deliveries.where")}>{badges}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" mah={320} style={{ overflowY: "auto" }}>
          {open.map((one) => (
            <OpenAt key={one.station} delivery={one} />
          ))}
          {applied > 0 && <Text size="xs">{t("supervision.deliveries.others", { count: applied })}</Text>}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function OpenAt({ delivery }: { delivery: Open }) {
  const { t } = useTranslation();
  const format = useFormat();
  const posts = useQuery(ask("supervision.posts"));
  const { station, state, at } = delivery;
  const post = posts.data?.answer.posts.find((candidate) => candidate.station === station)?.post ?? station;
  return (
    <div>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {post}
        </Text>
        <DeliveryBadge state={state} />
        {at !== null && (
          <Text size="xs" c="dimmed">
            {format.dateTime(at)}
          </Text>
        )}
      </Group>
      <Text size="sm">{whyNot(delivery, t)}</Text>
    </div>
  );
}
