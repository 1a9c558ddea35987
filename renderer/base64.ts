import { ContractFailure } from "./api.ts";

/** As files travel to the main process. */
export async function base64(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new ContractFailure("file-unreadable", reader.error?.message));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(",") + 1);
}
