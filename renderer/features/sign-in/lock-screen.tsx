import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SessionState } from "../../../shared/schemas/session.ts";
import { useModal } from "../../commands.tsx";
import { SignIn } from "./sign-in.tsx";

/** Above every dialog that may be open: what is behind stays as it was, and is not seen. */
const ABOVE_ALL = 1_000;

/** The sign-in over a desk that is locked. */
export function LockScreen({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  const locked = state.phase === "locked";
  useModal(locked);
  return (
    <Modal
      opened={locked}
      onClose={() => undefined}
      fullScreen
      padding={0}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      returnFocus={false}
      zIndex={ABOVE_ALL}
      transitionProps={{ duration: 0 }}
      styles={{ content: { background: "var(--beket-ground)" } }}
      attributes={{ content: { "aria-label": t("signIn.lockedTitle") } }}
    >
      {locked && <SignIn officers={state.officers} likely={state.officer.id} locked={state.officer} />}
    </Modal>
  );
}
