import { TextInput } from "@mantine/core";
import { type KeyboardEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import { PAPERS_FIELDS, type Papers, type PapersField } from "../../../shared/schemas/inspection.ts";
import { plainText } from "../../../shared/schemas/plain-text.ts";
import classes from "./inspection.module.css";

interface PapersFormProps {
  papers: Papers;
  onChange: (field: PapersField, value: string) => void;
  onSettle: () => void;
  /** Enter in the last field: on to the lines. */
  onDone: () => void;
  autoFocus: boolean;
}

/** The papers, in the order an officer reads them. Enter goes on, as Tab does. */
export const PapersForm = memo(function PapersForm(props: PapersFormProps) {
  const { papers, onChange, onSettle, onDone, autoFocus } = props;
  const { t } = useTranslation();

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, currentTarget } = event;
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const inputs = [...currentTarget.querySelectorAll("input")];
    const next = inputs[inputs.indexOf(target) + 1];
    if (next) next.focus();
    else onDone();
  };

  return (
    <form className={classes.papers} aria-label={t("papers.label")} onKeyDown={onKeyDown}>
      {PAPERS_FIELDS.map((field, index) => (
        <TextInput
          key={field}
          label={t(`papers.${field}`)}
          dir="auto"
          value={papers[field]}
          title={papers[field]}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus && index === 0}
          onChange={(event) => onChange(field, plainText(event.currentTarget.value))}
          onBlur={onSettle}
        />
      ))}
    </form>
  );
});
