import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ulid } from "ulid";
import { call, subscribe } from "../../../api.ts";

/** The effect of the draft as a job of the background thread: begun, followed, stopped. */
export function useEffectJob() {
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const compute = useMutation({
    mutationFn: async (trucks: number) => {
      const id = ulid();
      setProgress({ done: 0, total: 0 });
      setJob(id);
      try {
        return await call("catalogue-editing.effect", { job: id, trucks });
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
