/**
 * Documents of hundreds of pages: each in a worker of its own that ends with it, one after the other. Nobody with a short letter waits
 * behind them, and what Typst took (about 200 kB for a row of a ledger) goes back to the machine.
 */
import { createPdfRenderer, type PdfRenderer } from './renderer.ts';

const TIMEOUT_MILLISECONDS = 180_000;

let last: Promise<unknown> = Promise.resolve();

export function renderApart(make: (renderer: PdfRenderer) => Promise<Uint8Array>): Promise<Uint8Array> {
  const made = last.then(async () => {
    const renderer = createPdfRenderer({ timeoutMilliseconds: TIMEOUT_MILLISECONDS });
    try {
      return await make(renderer);
    } finally {
      await renderer.close();
    }
  });
  last = made.catch(() => undefined);
  return made;
}
