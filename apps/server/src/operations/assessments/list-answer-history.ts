import type { Tx } from '@mamori/database/connect';
import { NIL_UUID } from '@mamori/database/tables';
import type { Handler } from '../../http/call.ts';
import { provenanceText } from '../../services/assessments/provenance.ts';
import { requireAssessment } from '../../services/assessments/require.ts';

const MOST = 200;

export const listAnswerHistory: Handler<'listAnswerHistory'> = async ({ tx, params, query, locale }) => {
  await requireAssessment(tx, params.assessmentId);
  const rows = await tx
    .selectFrom('answer_history')
    .select([
      'system_id',
      'version',
      'value',
      'state',
      'provenance',
      'reason',
      'changed_by_name',
      'changed_at',
    ])
    .where('assessment_id', '=', params.assessmentId)
    .where('item_id', '=', params.itemId)
    .where('system_id', '=', query.systemId ?? NIL_UUID)
    .orderBy('version', 'desc')
    .limit(MOST)
    .execute();
  const records = query.systemId ? [] : await recordHistory(tx, params);
  return {
    records,
    rows: rows.map((row) => ({
      systemId: row.system_id === NIL_UUID ? null : row.system_id,
      version: row.version,
      value: row.value as never,
      state: row.state,
      provenance: provenanceText(row.provenance, locale),
      updatedAt: row.changed_at.toISOString(),
      updatedBy: row.changed_by_name,
      reason: row.reason ?? '',
    })),
  };
};

/** Plan (R-B5) and original (R-X4) of the item, the newest first. */
async function recordHistory(tx: Tx, params: { readonly assessmentId: string; readonly itemId: string }) {
  const rows = await tx
    .selectFrom('item_record_history')
    .select(['kind', 'version', 'value', 'removed', 'changed_by_name', 'changed_at'])
    .where('assessment_id', '=', params.assessmentId)
    .where('item_id', '=', params.itemId)
    .orderBy('changed_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: row.kind as 'plan' | 'original',
    version: row.version,
    name: row.value.name ?? '',
    removed: row.removed,
    updatedAt: row.changed_at.toISOString(),
    updatedBy: row.changed_by_name,
  }));
}
