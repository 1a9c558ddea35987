import { Badge, Text } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Change, FieldChange } from "../../../../shared/catalogue-package/change.ts";
import classes from "../catalogue.module.css";

const LOOKS = {
  added: { color: "clear", icon: IconPlus },
  removed: { color: "hit", icon: IconMinus },
  changed: { color: "check", icon: IconPencil },
} as const satisfies Record<Change["type"], { color: string; icon: typeof IconPlus }>;

/** A row of the catalogue that is not as it was; of a changed one, each field before and after. */
export function ChangeItem({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[change.type];
  const about = [
    t(`catalogue.rowKinds.${change.kind}`),
    change.of,
    change.language && t(`catalogue.languages.${change.language}`),
  ];
  return (
    <li className={classes.change}>
      <div>
        <Badge color={color} leftSection={<Icon size={13} stroke={2.2} aria-hidden />}>
          {t(`catalogue.changeTypes.${change.type}`)}
        </Badge>
      </div>
      <div className={classes.grow}>
        <Text size="sm" fw={600}>
          <bdi>{change.name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {about.filter(Boolean).join(" · ")}
        </Text>
        {change.type === "changed" &&
          change.fields.map((field) => <FieldLine key={field.field} change={field} />)}
      </div>
    </li>
  );
}

function FieldLine({ change: { field, before, after } }: { change: FieldChange }) {
  return (
    <Text size="xs" mt={2}>
      <Text span c="dimmed" size="xs">
        {field}:
      </Text>{" "}
      <del>{shownLeaf(before)}</del> → <ins>{shownLeaf(after)}</ins>
    </Text>
  );
}

function shownLeaf(leaf: FieldChange["before"]): string {
  if (leaf === undefined) return "—";
  return Array.isArray(leaf) ? leaf.join(", ") || "—" : String(leaf);
}
