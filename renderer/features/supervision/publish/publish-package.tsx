import { Button, FileButton, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { IconBook2, IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PACKAGE_LIMITS } from "../../../../shared/catalogue-package/manifest.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { readFile } from "../../inspection/import/read-file.ts";
import { Delivery } from "../deliveries/delivery.tsx";
import { PublishedList } from "../deliveries/published-list.tsx";
import type { Published } from "../deliveries/use-published.ts";

/** A signed catalogue package for all posts; each verifies the publisher's signature itself. */
export function PublishPackage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const publish = useMutation({
    mutationFn: async (file: File) => {
      const { content } = await readFile(file, PACKAGE_LIMITS.file);
      return call("supervision.publish-package", { content });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["supervision.published"] }),
  });
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Title order={2}>{t("supervision.publishCatalogue.title")}</Title>
        <Text size="sm" c="dimmed">
          {t("supervision.publishCatalogue.intro")}
        </Text>
        {publish.isError && (
          <FailureAlert title={t("supervision.publishCatalogue.failed")} error={publish.error} />
        )}
        {publish.isSuccess && (
          <Text size="sm" role="status">
            {t("supervision.publishCatalogue.done", { version: publish.data.version })}
          </Text>
        )}
        <FileButton onChange={(file) => file && publish.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              style={{ alignSelf: "flex-start" }}
              loading={publish.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t("supervision.publishCatalogue.choose")}
            </Button>
          )}
        </FileButton>
        <PublishedList
          kind="catalogue-package"
          icon={<IconBook2 aria-hidden />}
          empty={t("supervision.publishCatalogue.none")}
        >
          {(items) => <Packages items={items} />}
        </PublishedList>
      </Stack>
    </Paper>
  );
}

function Packages({ items }: { items: readonly Published<"catalogue-package">[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const by = ({ publishedBy }: Published<"catalogue-package">) =>
    publishedBy !== null && t("supervision.deliveries.by", { name: publishedBy });
  return (
    <Table>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Td>
              <Text fw={600}>
                {t("supervision.publishCatalogue.version", { version: item.content.version })}
              </Text>
              <Text size="xs" c="dimmed">
                {[item.content.issuer, format.dateTime(item.at), by(item)].filter(Boolean).join(" · ")}
              </Text>
            </Table.Td>
            <Table.Td>
              <Delivery item={item} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
