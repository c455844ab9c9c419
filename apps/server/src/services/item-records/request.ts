/** What the operations on plans and originals check before they write, and what they answer to a lost race. */
import { findItem } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Item } from '@mamori/regulations/model/edition';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { type LoadedAssessment, loadAssessment } from '../assessments/load.ts';

interface RecordCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
  readonly params: { readonly assessmentId: string; readonly itemId: string };
}

/** Throws `not-found` for a checklist or an item that is not there. */
export async function openItem(call: RecordCall): Promise<{ loaded: LoadedAssessment; item: Item }> {
  const loaded = await loadAssessment(call.context, call.tx, call.params.assessmentId);
  const item = findItem(loaded.edition, call.params.itemId);
  if (!item) throw new Problem('not-found');
  return { loaded, item };
}

/** Throws `invalid-input` unless every file is evidence of this item. */
export async function requireEvidence(call: RecordCall, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return;
  const rows = await call.tx
    .selectFrom('answer_attachment')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'answer_attachment.organization_id')
        .onRef('attachment.id', '=', 'answer_attachment.attachment_id'),
    )
    .select('attachment.id')
    .where('answer_attachment.assessment_id', '=', call.params.assessmentId)
    .where('answer_attachment.item_id', '=', call.params.itemId)
    .where('attachment.id', 'in', [...wanted])
    .where('attachment.deleted_at', 'is', null)
    .execute();
  if (rows.length === wanted.size) return;
  const message = translator(call.locale)('records:server.notEvidence');
  throw new Problem('invalid-input', { fields: [{ pointer: '/attachmentIds', message }] });
}

/** Tells what stands there now, so that both can be shown side by side. */
export function changedMeanwhile(current: { readonly updatedBy: string } | null): Problem {
  return new Problem('changed-meanwhile', {
    params: { person: current?.updatedBy ?? '' },
    details: { current },
  });
}
