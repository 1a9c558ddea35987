import { Accordion, Code, Stack, Text } from "@mantine/core";
import { IconWall } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { System } from "../../../../shared/schemas/hosting.ts";

interface FirewallHintProps {
  system: System;
  port: number;
}

const COMMANDS: Readonly<Record<System, (port: number) => readonly string[]>> = {
  windows: (port) => [
    `netsh advfirewall firewall add rule name="Beket" dir=in action=allow protocol=TCP localport=${port}`,
  ],
  linux: (port) => [
    `sudo ufw allow ${port}/tcp`,
    `sudo firewall-cmd --permanent --add-port=${port}/tcp\nsudo firewall-cmd --reload`,
  ],
  other: () => [],
};

/** What the system asks for before other computers get through to the hub. */
export function FirewallHint({ system, port }: FirewallHintProps) {
  const { t } = useTranslation();
  return (
    <Accordion variant="separated" chevronPosition="left">
      <Accordion.Item value="firewall">
        <Accordion.Control icon={<IconWall size={18} aria-hidden />}>
          <Text size="sm">{t("hosting.firewall.title")}</Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="xs">
            <Text size="sm">{t(`hosting.firewall.${system}`, { port })}</Text>
            {COMMANDS[system](port).map((command) => (
              <Code key={command} block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                {command}
              </Code>
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
