import type { Download } from '@mamori/contract/client';

/** Hands a file that was fetched over to the browser, which saves it. */
export function saveDownload({ blob, fileName }: Download): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Safari reads the address only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
