import { type AnswerDocument, BLANK_ANSWER, UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import { editionOf } from '../input.ts';
import { say, t } from '../output.ts';
import { formatOf, render } from '../render.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  readonly edition: string;
  readonly format: string;
  readonly out: string;
}

/** `mamori checklist template`: the empty official form. */
export async function checklistTemplate(options: Options): Promise<void> {
  const edition = editionOf(options.edition);
  const empty: AnswerDocument = {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: null },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(editionItems(edition).map(({ id }) => [id, BLANK_ANSWER])),
    diagnostics: [],
  };
  await writeWhole(options.out, await render(edition, empty, formatOf(options.format)));
  say(t('cli:written', { file: options.out }));
}
