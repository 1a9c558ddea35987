import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedOfficer, NamedOfficer } from "../../../shared/schemas/session.ts";
import { call } from "../../api.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useNavigation } from "../../navigation.tsx";
import { ask } from "../../queries.ts";
import { Entrance, usePost } from "./entrance.tsx";
import { RecoverForm } from "./recover-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

interface SignInProps {
  officers: readonly ListedOfficer[];
  likely: string | null;
  /** Whose screen it is that is locked. */
  locked?: NamedOfficer;
}

/** What somebody else has read, this officer may perhaps not. */
function forgetWhatWasRead(queryClient: QueryClient): void {
  const kept: readonly unknown[] = ["app.info", "session.state"];
  queryClient.removeQueries({ predicate: ({ queryKey: [channel] }) => !kept.includes(channel) });
}

/** The way to the desk: who you are and your PIN. Behind a locked screen it leads back to where that was. */
export function SignIn({ officers, likely, locked }: SignInProps) {
  const { t } = useTranslation();
  const { post, crossing } = usePost();
  const language = useLanguage();
  const { go } = useNavigation();
  const queryClient = useQueryClient();
  const [forgotten, setForgotten] = useState(false);

  const signedIn = async (officer: string) => {
    if (officer !== locked?.id) {
      go({ name: "queue" });
      forgetWhatWasRead(queryClient);
    }
    const settings = queryClient.getQueryData(ask("app.info").queryKey)?.settings;
    if (settings && settings.language !== language) await call("settings.save", { language });
    await queryClient.invalidateQueries();
  };
  if (forgotten)
    return (
      <Entrance title={t("recovery.title")} intro={post}>
        <RecoverForm officers={officers} onBack={() => setForgotten(false)} />
      </Entrance>
    );
  return (
    <Entrance
      title={post}
      intro={locked ? t("signIn.locked", { name: locked.name }) : crossing}
      foot={locked ? t("signIn.lockedSafe") : t("setup.offline")}
    >
      <SignInForm
        officers={officers}
        likely={likely}
        submit={locked ? t("signIn.unlock") : t("signIn.submit")}
        onSignedIn={(officer) => void signedIn(officer)}
        onForgotten={() => setForgotten(true)}
      />
    </Entrance>
  );
}
