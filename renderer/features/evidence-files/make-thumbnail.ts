import { MAX_THUMBNAIL_BYTES, THUMBNAIL_SIDE } from "../../../shared/schemas/evidence.ts";
import { ContractFailure } from "../../api.ts";

/**
 * A small JPEG of a picture, turned as its camera was held. Throws `evidence-unreadable` where the browser
 * can not draw it: then nobody could see it later either.
 */
export async function makeThumbnail(file: Blob): Promise<Blob> {
  const bitmap = await decode(file);
  try {
    const scale = Math.min(1, THUMBNAIL_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const context = canvas.getContext("2d");
    if (!context) throw new ContractFailure("evidence-unreadable", "no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await small(canvas);
  } finally {
    bitmap.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (error) {
    throw new ContractFailure("evidence-unreadable", String(error));
  }
}

async function small(canvas: OffscreenCanvas): Promise<Blob> {
  let blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
  if (blob.size > MAX_THUMBNAIL_BYTES)
    blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.4 });
  return blob;
}
