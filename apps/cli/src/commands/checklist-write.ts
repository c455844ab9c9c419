import { editionOf, readAny } from '../input.ts';
import { say, t } from '../output.ts';
import { formatOf, render } from '../render.ts';
import { writeWhole } from '../write-file.ts';

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
}
