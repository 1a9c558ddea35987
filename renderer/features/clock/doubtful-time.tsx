import { VisuallyHidden } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./clock.module.css";
import { useDoubtAt } from "./use-clock.ts";

interface DoubtfulTimeProps {
  /** Of the entry whose time stands before it. */
  sequence: number;
  withWords?: boolean;
}

/** Stands behind the time of an entry that was made while the clock was in doubt. */
export function DoubtfulTime({ sequence, withWords = false }: DoubtfulTimeProps) {
  const { t } = useTranslation();
  const doubt = useDoubtAt(sequence);
  if (!doubt) return null;
  const { fault, since, until } = doubt;
  const words = t(`clock.doubtful.${fault}`, { since });
  const hint = until === null ? words : `${words} ${t("clock.until", { until })}`;
  return (
    <span className={classes.doubtful} title={hint}>
      {" "}
      <IconClockExclamation size={14} aria-hidden />{" "}
      {withWords ? hint : <VisuallyHidden component="span">{hint}</VisuallyHidden>}
    </span>
  );
}
