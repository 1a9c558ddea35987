/** What the camera shows at this moment, as a file. */
export async function takePhoto(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const photo = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 });
  return new File([photo], "camera.jpg", { type: photo.type });
}
