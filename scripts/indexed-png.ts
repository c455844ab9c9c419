/**
 * A screenshot as a PNG with a palette, less than half as large: the most frequent colours stay exactly, the rare ones,
 * edges of letters, become the nearest of them. The browser reads the pixels, so no image library is needed.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each colour. */
  readonly palette: readonly number[];
  readonly indexes: string;
}

const REDUCE = `async (source) => {
  const image = await createImageBitmap(await (await fetch(source)).blob());
  const { width, height } = image;
  const drawing = new OffscreenCanvas(width, height).getContext('2d');
  drawing.drawImage(image, 0, 0);
  const colours = new Uint32Array(drawing.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const parts = (colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
  const distance = (a, b) => parts(a).reduce((sum, part, at) => sum + (part - parts(b)[at]) ** 2, 0);
  const places = new Map(kept.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (places.has(colour)) continue;
    const nearest = kept.reduce((best, one) => (distance(one, colour) < distance(best, colour) ? one : best));
    places.set(colour, places.get(nearest));
  }
  const indexes = Array.from(colours, (colour) => String.fromCharCode(places.get(colour))).join('');
  return { width, height, palette: kept.flatMap(parts), indexes: btoa(indexes) };
}`;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function encode({ width, height, palette, indexes }: Indexed): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits for each pixel, colours from the palette.
  head.set([8, 3, 0, 0, 0], 8);
  const pixels = Buffer.from(indexes, 'base64');
  // Each row begins with its filter; a palette compresses best without one.
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.alloc(1), pixels.subarray(row * width, (row + 1) * width)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export async function indexedPng(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const source = JSON.stringify(`data:image/png;base64,${png.toString('base64')}`);
    return encode((await page.evaluate(`(${REDUCE})(${source})`)) as Indexed);
  } finally {
    await page.close();
  }
}
