import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';
import type { FormImportPreview } from './preview.ts';

interface ClaimCall {
  readonly tx: Tx;
  readonly locale: Locale;
  readonly params: { readonly formImportId: string };
}

type End = { applied_at: Date; applied_by: string | null } | { discarded_at: Date };

/** Ends an open preview; of two people at once, the second hears `conflict`. Throws `not-found`. */
export async function claimFormImport({ tx, locale, params }: ClaimCall, end: End) {
  const id = params.formImportId;
  const row = await tx
    .updateTable('form_import')
    .set(end)
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .where('discarded_at', 'is', null)
    .returning(['id', 'assessment_id', 'attachment_id', 'created_at', 'preview'])
    .executeTakeFirst();
  if (row) {
    const preview = row.preview as FormImportPreview;
    return { ...row, preview, assessmentId: String(row.assessment_id) };
  }
  const known = await tx
    .selectFrom('form_import')
    .select('applied_at')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) throw new Problem('not-found');
  const t = translator(locale);
  const reason = known.applied_at ? t('imports:server.alreadyApplied') : t('imports:server.alreadyDiscarded');
  throw new Problem('conflict', { reason });
}
