import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

interface Canvas {
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): Picture };
}

export interface Area {
  /** Millimetres from the upper left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The package says `default`, its file is CommonJS: Node hands the function itself over. */
const read = jsQR as unknown as typeof jsQR.default;
const DOTS_PER_MILLIMETRE = 200 / 25.4;

/** The page as dots, 200 to the inch, as a printer would set them; answers any part of it. */
export async function seePage(bytes: Uint8Array, number = 1): Promise<(area: Area) => Picture> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 200 / 72 });
    const factory = document.canvasFactory as { create(width: number, height: number): { canvas: Canvas } };
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    return ({ x, y, width, height }) => {
      const [left = 0, top = 0, across = 0, down = 0] = [x, y, width, height].map((one) =>
        Math.round(one * DOTS_PER_MILLIMETRE),
      );
      return canvas.getContext('2d').getImageData(left, top, across, down);
    };
  } finally {
    await task.destroy();
  }
}

/** What the QR code in the picture says; null when there is none that can be read. */
export const readQr = ({ data, width, height }: Picture): string | null =>
  read(data, width, height)?.data ?? null;

/** Whether anything is printed there. */
export const isBlank = ({ data }: Picture): boolean => data.every((value, at) => at % 4 === 3 || value > 250);
