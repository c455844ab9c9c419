import { basename } from 'node:path';
import { draftEditions, type EditionDraft, readOfficialFiles } from '@mamori/documents/read/edition/draft';
import { type DraftProblem, draftProblems } from '@mamori/documents/read/edition/problems';
import { documentOf } from '../edition-document.ts';
import { publishDraft } from '../edition-publication.ts';
import { sayDraft, sayProblems } from '../edition-report.ts';
import { installedEditions } from '../editions.ts';
import { CommandError, locale, say, sayJson, t } from '../output.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  readonly json?: boolean;
  readonly out?: string;
  readonly publish?: boolean;
}

/**
 * `mamori edition import FILE.xlsx…`: what the ministry's workbooks say, proposed as editions. Exit 1 while something keeps them
 * from being published.
 */
export async function editionImport(files: readonly string[], options: Options): Promise<number> {
  const catalogue = installedEditions();
  const draft = draftEditions(await readAll(files), catalogue, locale);
  const problems = draftProblems(draft, draft.report.notUnderstood, catalogue, locale);
  if (options.out) await writeWhole(options.out, `${JSON.stringify(documentOf(draft), null, 2)}\n`);
  const published = options.publish && problems.length === 0 ? await publishDraft(draft) : null;
  if (options.json) sayJson({ ...documentOf(draft), problems, published: published?.editions ?? null });
  else print(draft, problems, options, published !== null);
  return problems.length === 0 ? 0 : 1;
}

async function readAll(files: readonly string[]) {
  const sources = files.map((file) => ({ name: basename(file), source: file }));
  const { files: read, refused } = await readOfficialFiles(sources, locale);
  if (refused.length === 0) return read;
  const lines = refused.map(({ file, reason }) => t('regulations:import.refusedFile', { file, reason }));
  throw new CommandError([t('cli:edition.refused'), ...lines.map((line) => `  ${line}`)].join('\n'), {
    code: 'refused',
  });
}

function print(
  draft: EditionDraft,
  problems: readonly DraftProblem[],
  options: Options,
  isPublished: boolean,
): void {
  sayDraft(draft);
  // Without an edition there is nothing to correct: the places that were not understood stand there already.
  if (draft.editions.length > 0 || draft.report.notUnderstood.length === 0) sayProblems(problems);
  if (options.out) say(t('cli:edition.written', { file: options.out }));
  if (isPublished)
    say(t('cli:edition.published', { editions: draft.editions.map(({ id }) => id).join(', ') }));
  else if (problems.length === 0 && !options.out) say(t('cli:edition.next'));
}
