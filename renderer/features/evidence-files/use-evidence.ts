import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  type ChecklistItem,
  type EvidenceFile,
  type FileState,
  missingItems,
} from "../../../shared/schemas/evidence.ts";
import { type ContractFailure, call, toFailure } from "../../api.ts";
import { ask } from "../../queries.ts";
import { evidenceInput } from "./evidence-input.ts";

/** A file that did not come in, and why. */
export interface Refused {
  readonly name: string;
  readonly error: ContractFailure;
}

/** Files that the officer has chosen, and what they show where that is known already. */
export interface Chosen {
  readonly files: readonly File[];
  readonly item?: ChecklistItem | null;
}

/** A truck's files, whether they are still what arrived, and the way to attach more. */
export function useEvidence(inspection: string) {
  const queryClient = useQueryClient();
  const list = useQuery(ask("evidence.list", { inspection }));
  const check = useQuery(ask("evidence.check", { inspection }));
  const files = useMemo(() => list.data ?? [], [list.data]);
  const states = useMemo(
    () => new Map(check.data?.map(({ attachment, state }) => [attachment, state])),
    [check.data],
  );

  const attach = useMutation({
    /** One after another; one that is refused does not keep the others out. */
    mutationFn: async ({ files: chosen, item = null }: Chosen): Promise<Refused[]> => {
      const refused: Refused[] = [];
      for (const file of chosen) {
        try {
          const input = await evidenceInput(file);
          await call("evidence.attach", { inspection, ...input, item, caption: "" });
        } catch (error) {
          refused.push({ name: file.name, error: toFailure(error) });
        }
        await queryClient.invalidateQueries({ queryKey: ["evidence.list", { inspection }] });
      }
      return refused;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["evidence.check", { inspection }] }),
  });

  const { mutate } = attach;
  return {
    files,
    counted: files.filter(({ withdrawn }) => withdrawn === null).length,
    missing: missingItems(files),
    stateOf: ({ attachment }: EvidenceFile): FileState => states.get(attachment) ?? "sound",
    lost: files.filter(({ attachment }) => (states.get(attachment) ?? "sound") !== "sound").length,
    failure: list.error,
    attaching: attach.isPending,
    refused: attach.data ?? [],
    /** The officer has read what was refused. */
    dismissRefused: attach.reset,
    attach: mutate,
  };
}
export type Evidence = ReturnType<typeof useEvidence>;
