/** Reads QR codes: with the browser's own reader where it has one, otherwise with jsQR. Nothing is recorded. */
import jsQR from 'jsqr';

type Source = HTMLVideoElement | ImageBitmap;
interface Detector {
  detect(source: Source): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorMaker = new (options: { readonly formats: readonly string[] }) => Detector;

export type QrReader = (source: Source) => Promise<string | null>;

/** `scale`: a label that fills the picture of a camera can be read at half its size, four times as fast. */
export function qrReader(scale: number): QrReader {
  const Maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (Maker) {
    const detector = new Maker({ formats: ['qr_code'] });
    return async (source) => (await detector.detect(source))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement('canvas');
  return async (source) => readPixels(canvas, source, scale);
}

function readPixels(canvas: HTMLCanvasElement, source: Source, scale: number): string | null {
  const isVideo = source instanceof HTMLVideoElement;
  const width = Math.floor((isVideo ? source.videoWidth : source.width) * scale);
  const height = Math.floor((isVideo ? source.videoHeight : source.height) * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return null;
  canvas.width = width;
  canvas.height = height;
  context.drawImage(source, 0, 0, width, height);
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data ?? null;
}

const LONGEST_SIDE = 1400;

/** The code on a photo; null when none can be read. */
export async function qrOfPhoto(photo: Blob): Promise<string | null> {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (!picture) return null;
  return qrReader(Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height)))(picture);
}
