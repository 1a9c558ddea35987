import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import classes from "./queue.module.css";

/** A truck joins the queue by plate and carrier, without being opened: as fast as trucks roll up. */
export function RegisterTruck() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [plate, setPlate] = useState("");
  const [carrier, setCarrier] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const register = useMutation({
    mutationFn: () => call("queue.register", { plate, carrier }),
    onSuccess: async () => {
      setPlate("");
      setCarrier("");
      first.current?.focus();
      await queryClient.invalidateQueries({ queryKey: ["queue.list"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plate.trim() !== "" && !register.isPending) register.mutate();
  };
  return (
    <>
      <form className={classes.register} aria-label={t("queue.register")} onSubmit={submit}>
        <TextInput
          ref={first}
          aria-label={t("queue.plate")}
          placeholder={t("queue.plate")}
          value={plate}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setPlate(event.currentTarget.value)}
        />
        <TextInput
          aria-label={t("papers.carrier")}
          placeholder={t("papers.carrier")}
          value={carrier}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setCarrier(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={plate.trim() === ""}
          loading={register.isPending}
          leftSection={<IconPlus size={17} aria-hidden />}
        >
          {t("queue.register")}
        </Button>
      </form>
      {register.isError && <FailureAlert title={t("queue.registerFailed")} error={register.error} />}
    </>
  );
}
