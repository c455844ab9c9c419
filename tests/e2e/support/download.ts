/** What a press gives to save. */
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';

export async function downloaded(page: Page, press: Locator): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await press.click();
  return readFile((await (await waiting).path()) ?? '');
}

/** The text of a PDF without its spaces; fails when it is none. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await task.destroy();
  return pages.join('').replace(/\s/g, '');
}
