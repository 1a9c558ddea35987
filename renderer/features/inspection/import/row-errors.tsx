import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RowError } from "../../../../shared/schemas/import.ts";
import classes from "./import.module.css";

const ROW_HEIGHT = 24;

/** Every row that is left out or read in part, by its number in the file. */
export function RowErrors({ errors }: { errors: readonly RowError[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: errors.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  return (
    <Alert
      color="check"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("import.errors", { count: errors.length })}
    >
      <div ref={scroller} className={classes.errors}>
        <ul
          aria-label={t("import.errorList")}
          className={classes.errorList}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const error = errors[index];
            if (!error) return null;
            return (
              <Text
                key={index}
                component="li"
                size="sm"
                truncate
                className={classes.error}
                style={{ transform: `translateY(${start}px)` }}
              >
                <strong>{t("import.row", { row: error.row })}</strong>
                {error.field && ` · ${t(`columns.${error.field}`)}`}
                {` · ${t(`import.problems.${error.problem}`)}`}
                {error.value && (
                  <>
                    {": "}
                    <bdi>{error.value}</bdi>
                  </>
                )}
              </Text>
            );
          })}
        </ul>
      </div>
    </Alert>
  );
}
