import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { JournalRow } from "../../../../shared/schemas/journal.ts";
import { useFormat } from "../../../i18n/format.ts";
import { DoubtfulTime } from "../../clock/doubtful-time.tsx";
import logClasses from "../log.module.css";
import { useSentence } from "../story/use-sentence.ts";

export function JournalListRow({ row }: { row: JournalRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const { content } = row;
  const said = content.state === "read" ? sentence(content.entry) : t(`journal.${content.state}`);
  const payload = content.state === "read" ? content.entry.payload : {};
  const plate = "papers" in payload ? payload.papers.plate : "";
  return (
    <>
      <div className={logClasses.when}>
        <Text size="sm" fw={600}>
          {format.moment(row.time)}
          <DoubtfulTime sequence={row.sequence} />
        </Text>
        <Text size="xs" c="dimmed">
          № {row.sequence}
        </Text>
      </div>
      <div className={logClasses.who}>
        <Text
          size="sm"
          truncate
          title={said}
          {...(content.state === "erased" && { c: "dimmed" })}
          {...(content.state === "unreadable" && { c: "hit" })}
        >
          {row.altered && (
            <Badge component="span" size="xs" color="hit" mr={6}>
              {t("story.altered")}
            </Badge>
          )}
          {said}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {plate !== "" && (
            <>
              <bdi>{plate}</bdi> ·{" "}
            </>
          )}
          <bdi>{row.officer || t("journal.program")}</bdi>
        </Text>
      </div>
    </>
  );
}
