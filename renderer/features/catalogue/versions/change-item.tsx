import { Badge, Text } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Change, FieldChange } from "../../../../shared/catalogue-package/change.ts";
import { COLUMNS } from "../../../../shared/catalogue-tables/columns.ts";
import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import classes from "../catalogue.module.css";
import { choicesOf } from "../draft/choices.ts";
import { useColumnLabel } from "../draft/column-label.ts";
import { type TitleOf, useShownValue } from "../shown-value.ts";

const LOOKS = {
  added: { color: "clear", icon: IconPlus },
  removed: { color: "hit", icon: IconMinus },
  changed: { color: "check", icon: IconPencil },
} as const satisfies Record<Change["type"], { color: string; icon: typeof IconPlus }>;

/** The table that rows of a kind stand in: a changed field is one of its columns. */
const SHEETS: Readonly<Record<Change["kind"], Sheet>> = {
  basis: "bases",
  category: "categories",
  term: "terms",
  brand: "brands",
  maker: "makers",
  family: "families",
  heading: "headings",
  "context-word": "context-words",
  pinyin: "pinyin",
};

interface ChangeItemProps {
  change: Change;
  titleOf: TitleOf;
}

/** A row of the catalogue that is not as it was; of a changed one, each field before and after. */
export function ChangeItem({ change, titleOf }: ChangeItemProps) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[change.type];
  const use = choicesOf("context-words", "use")?.find((value) => value === change.of);
  const about = [
    t(`catalogue.rowKinds.${change.kind}`),
    use ? t(`draft.choices.${use}`) : ownerOf(change, titleOf),
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
          <bdi>{nameOf(change, titleOf)}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {about.filter(Boolean).join(" · ")}
        </Text>
        {change.type === "changed" &&
          change.fields.map((field) => (
            <FieldLine key={field.field} kind={change.kind} change={field} titleOf={titleOf} />
          ))}
      </div>
    </li>
  );
}

function nameOf({ kind, id, name }: Change, titleOf: TitleOf): string {
  if (kind === "heading") return `${id} ${titleOf("heading", id) ?? name}`;
  return kind === "basis" || kind === "category" ? (titleOf(kind, id) ?? name) : name;
}

function ownerOf({ kind, of }: Change, titleOf: TitleOf): string | undefined {
  if (of === undefined) return undefined;
  return titleOf(kind === "family" ? "maker" : "category", of) ?? of;
}

interface FieldLineProps {
  kind: Change["kind"];
  change: FieldChange;
  titleOf: TitleOf;
}

function FieldLine({ kind, change: { field, before, after }, titleOf }: FieldLineProps) {
  const label = useColumnLabel(field);
  const shown = useShownValue(titleOf);
  const sheet = SHEETS[kind];
  const column = COLUMNS[sheet].find(({ name }) => name === field) ?? { name: field, holds: "text" };
  return (
    <Text size="xs" mt={2}>
      <Text span c="dimmed" size="xs">
        {label}:
      </Text>{" "}
      <del>{shown(sheet, column, before)}</del> → <ins>{shown(sheet, column, after)}</ins>
    </Text>
  );
}
