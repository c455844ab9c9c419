import { leavesBlank } from '@mamori/documents/read/diagnostics';
import { editionOf, readAny } from '../input.ts';
import { say, t } from '../output.ts';
import { formatOf, render } from '../render.ts';
import { writeWhole } from '../write-file.ts';
import { place } from './checklist-read.ts';

interface Options {
  readonly answers: string;
  readonly format: string;
  readonly out: string;
}

/** `mamori checklist write`: the official form filled from an answer document (or from another filled form). */
export async function checklistWrite(options: Options): Promise<void> {
  const document = await readAny(options.answers);
  await writeWhole(
    options.out,
    await render(editionOf(document.edition), document, formatOf(options.format)),
  );
  say(t('cli:written', { file: options.out }));
  // Entries of a filled form that could not be read are blank in the new one.
  for (const { code, sheet, cell, message } of document.diagnostics)
    if (leavesBlank(code)) console.error(`${place(sheet, cell)}${message}`);
}
