import type { Tx } from '@mamori/database/connect';
import { copiesDirectory, writeEditionCopies } from '@mamori/database/editions/copies';
import {
  type EditionContent,
  PUBLISHED_BEFORE,
  publishEditions,
  publishedContents,
} from '@mamori/database/editions/publish';
import { violatedConstraint } from '@mamori/database/errors';
import type { Scope } from '@mamori/database/scope';
import { noteCorrections } from '@mamori/documents/read/edition/corrections';
import { draftProblems, problemLine } from '@mamori/documents/read/edition/problems';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { alreadyInstalled } from '@mamori/regulations/check-import';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { NOBODY } from '../../identity/session.ts';
import { recordInstallationAudit } from '../installation-audit.ts';
import type { StoredImport } from './stored.ts';

/** What an error says at once; the rest is in its details and in the import itself. */
const SAID = 5;

export interface PublishRequest {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

/** Throws `edition-exists`, `edition-incomplete`; call `afterPublication` once it is committed. */
export async function publishImport(request: PublishRequest, draft: StoredImport): Promise<void> {
  const { context, tx, scope } = request;
  refuse(request, draft);
  const editions = noteCorrections(draft.content.editions, draft.report.wordings);
  const content = { ...draft.content, editions };
  const at = context.now();
  const hashes = await publishEditions(tx, {
    importId: draft.id,
    content,
    personId: scope.personId,
    at,
  }).catch((error: unknown) => {
    throw violatedConstraint(error) === PUBLISHED_BEFORE ? exists(content.editions) : error;
  });
  await recordInstallationAudit(tx, scope, {
    action: 'edition.published',
    subject: `editionImport:${draft.id}`,
    details: { sha256: hashes, files: draft.report.files },
  });
}

function refuse({ context, locale }: PublishRequest, draft: StoredImport): void {
  const catalogue = context.regulations.current();
  const installed = alreadyInstalled(draft.content, catalogue);
  if (installed.length > 0) throw exists(installed.map((id) => ({ id })));
  const problems = draftProblems(draft.content, draft.report.notUnderstood, catalogue, locale);
  if (problems.length === 0) return;
  const lines = problems.slice(0, SAID).map((one) => problemLine(one, locale));
  const more = problems.length - lines.length;
  if (more > 0) lines.push(translator(locale)('regulations:import.remaining', { count: more }));
  throw new Problem('edition-incomplete', { params: { reason: lines.join('　') }, details: { problems } });
}

export function exists(editions: readonly { readonly id: string }[]): Problem {
  const ids = editions.map(({ id }) => id);
  return new Problem('edition-exists', { params: { editions: ids.join('、') }, details: { editions: ids } });
}

/** The catalogue and the copies for the command line follow the database. */
export async function afterPublication(context: Context): Promise<void> {
  await context.regulations.reload();
  await syncEditionCopies(context);
}

/** A disk that is full keeps nobody from working: the copies are written again at the next start. */
export async function syncEditionCopies(context: Context): Promise<void> {
  const { dataDirectory } = context.config;
  try {
    const contents = await context.database.installation.read(NOBODY, publishedContents);
    await writeEditionCopies(dataDirectory, contents as EditionContent[]);
  } catch (cause) {
    context.log.error({ cause, directory: copiesDirectory(dataDirectory) }, 'copies of the editions');
  }
}
