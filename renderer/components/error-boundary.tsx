import { Button, Center, Code, EmptyState, Spoiler } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

function BrokenScreen({ error, onBack }: { error: Error; onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Center h="100%" p="xl" role="alert">
      <EmptyState
        maw="36rem"
        icon={<IconMoodSad aria-hidden />}
        variant="light"
        color="hit"
        title={t("broken.title")}
        description={t("broken.safe")}
      >
        <EmptyState.Actions>
          <Button onClick={onBack}>{t("broken.back")}</Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t("broken.restart")}
          </Button>
        </EmptyState.Actions>
        <Spoiler maxHeight={0} showLabel={t("broken.details")} hideLabel={t("broken.hide")}>
          <Code block>{error.stack ?? error.message}</Code>
        </Spoiler>
      </EmptyState>
    </Center>
  );
}

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Leads to a screen that works. */
  onBack: () => void;
}

/** Catches what a screen throws while it is drawn, so that the rest of the window goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const back = () => {
      this.props.onBack();
      this.setState({ error: null });
    };
    return <BrokenScreen error={error} onBack={back} />;
  }
}
