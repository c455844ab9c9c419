import { EditionDraftDocument } from '@mamori/contract/schemas/edition-draft';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import { draftProblems } from '@mamori/documents/read/edition/problems';
import { alreadyInstalled } from '@mamori/regulations/check-import';
import { publishDraft } from '../edition-publication.ts';
import { sayProblems } from '../edition-report.ts';
import { installedEditions } from '../editions.ts';
import { readJson } from '../json-file.ts';
import { CommandError, locale, say, sayJson, t } from '../output.ts';

/** `mamori edition publish DRAFT.json`: for this installation and for good. Exit 1 when something is still to be reviewed. */
export async function editionPublish(file: string, options: { readonly json?: boolean }): Promise<number> {
  const draft = await readDraft(file);
  const catalogue = installedEditions();
  const present = alreadyInstalled(draft, catalogue);
  if (present.length > 0) throw new CommandError(t('cli:edition.exists', { editions: present.join(', ') }));
  const problems = draftProblems(draft, draft.report.notUnderstood, catalogue, locale);
  if (problems.length > 0) {
    if (options.json) sayJson({ format: 'mamori.edition-published/1', editions: [], problems });
    else sayProblems(problems);
    return 1;
  }
  const { editions } = await publishDraft(draft);
  if (options.json) sayJson({ format: 'mamori.edition-published/1', editions, problems });
  else say(t('cli:edition.published', { editions: editions.join(', ') }));
  return 0;
}

async function readDraft(file: string): Promise<EditionDraft> {
  const parsed = EditionDraftDocument.safeParse(await readJson(file));
  if (parsed.success) return parsed.data as EditionDraft;
  const lines = parsed.error.issues.map((issue) => `  /${issue.path.join('/')}: ${issue.message}`);
  throw new CommandError([t('cli:edition.notADraft', { file }), ...lines].join('\n'));
}
