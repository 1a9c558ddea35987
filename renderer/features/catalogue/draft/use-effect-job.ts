import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ulid } from "ulid";
import type { RequestOf } from "../../../../shared/contract/contract.ts";
import { call, subscribe } from "../../../api.ts";

export type EffectRequest = Pick<RequestOf<"catalogue-editing.effect">, "trucks" | "pending" | "alone">;

/** The effect of edits as a job of a thread: begun, followed, stopped. */
export function useEffectJob() {
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const compute = useMutation({
    mutationFn: async (request: EffectRequest) => {
      const id = ulid();
      setProgress({ done: 0, total: 0 });
      setJob(id);
      try {
        return await call("catalogue-editing.effect", { job: id, ...request });
      } finally {
        setJob(null);
      }
    },
  });
  useEffect(
    () =>
      job === null
        ? undefined
        : subscribe("bulk.progress", (event) => {
            if (event.job === job) setProgress(event);
          }),
    [job],
  );
  const cancel = () => {
    if (job !== null) void call("catalogue-editing.cancel-effect", { job });
  };
  return { compute, progress, cancel };
}
