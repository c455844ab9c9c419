import type { Tx } from '@mamori/database/connect';
import { keepEditionImport } from '@mamori/database/editions/keep';
import type { Scope } from '@mamori/database/scope';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import type { Context } from '../../context.ts';
import { recordInstallationAudit } from '../installation-audit.ts';

export interface Keeping {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  /** The workbooks as they came; none for a draft that the command line read. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Keeps the draft with its workbooks; answers its id. */
export async function keepImport(
  { context, tx, scope, files }: Keeping,
  draft: EditionDraft,
): Promise<string> {
  const { report, editions, equivalences } = draft;
  const id = context.newId();
  await keepEditionImport(tx, {
    id,
    content: { editions, equivalences },
    report,
    personId: scope.personId,
    at: context.now(),
    files,
  });
  await recordInstallationAudit(tx, scope, {
    action: 'edition.read',
    subject: `editionImport:${id}`,
    details: {
      files: report.files,
      editions: editions.map((edition) => edition.id),
      completeness: report.completeness,
    },
  });
  return id;
}
