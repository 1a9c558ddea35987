import { Group, Loader, Stack, Text } from "@mantine/core";
import { IconFileTypePdf, IconPhotoOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EvidenceFile } from "../../../../shared/schemas/evidence.ts";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { nameOf } from "../../evidence-files/thumbnails.tsx";
import classes from "./hub-photos.module.css";

/** The photos and scans of a truck of any post, small, as far as the post has sent them. */
export function HubPhotos({ files }: { files: readonly EvidenceFile[] }) {
  const { t } = useTranslation();
  if (files.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("evidenceFiles.none")}
      </Text>
    );
  return (
    <Group gap="sm" align="flex-start">
      {files.map((file) => (
        <Stack
          key={file.attachment}
          gap={4}
          className={classes.photo}
          data-withdrawn={file.withdrawn !== null}
        >
          <Picture file={file} />
          <Text size="xs" lineClamp={2}>
            <bdi>{nameOf(file)}</bdi>
          </Text>
          <Withdrawn file={file} />
        </Stack>
      ))}
    </Group>
  );
}

function Withdrawn({ file: { withdrawn, withdrawnAt, withdrawnBy } }: { file: EvidenceFile }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (withdrawn === null || withdrawnAt === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {t("evidenceFiles.viewer.withdrawn", {
        time: format.dateTime(withdrawnAt),
        officer: withdrawnBy,
        reason: t(`evidenceFiles.withdrawals.${withdrawn}`),
      })}
    </Text>
  );
}

function Picture({ file: { type, thumbnail } }: { file: EvidenceFile }) {
  const { t } = useTranslation();
  if (thumbnail === null)
    return (
      <div className={classes.frame}>
        <IconFileTypePdf aria-label={type} />
      </div>
    );
  return <Thumbnail sha256={thumbnail} missing={t("supervision.truck.notSent")} />;
}

function Thumbnail({ sha256, missing }: { sha256: string; missing: string }) {
  const { t } = useTranslation();
  const picture = useQuery({ ...ask("supervision.picture", { sha256 }), retry: false, gcTime: 0 });
  return (
    <div className={classes.frame}>
      {picture.isPending && <Loader size="sm" aria-label={t("common.loading")} />}
      {picture.isError && (
        <>
          <IconPhotoOff aria-hidden />
          <Text size="xs">{missing}</Text>
        </>
      )}
      {picture.data && <img src={`data:image/jpeg;base64,${picture.data.content}`} alt="" />}
    </div>
  );
}
