import { jsonb } from '@mamori/database/json';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { importAnswer } from '../../services/editions/answer.ts';
import { loadImport, lockDraft, type StoredImport } from '../../services/editions/stored.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';

type ReviewCall = Call<'reviewEditionImport'>;

/** A review may be saved half-way: what is still wrong comes back as `problems`, and keeps it from being published. */
export const reviewEditionImport: Handler<'reviewEditionImport'> = async (call) => {
  const { context, tx, scope, params, body, locale } = call;
  const draft = await lockDraft(tx, params.importId);
  refuseOutdated(call, draft);
  const { settled, ...content } = body;
  await tx
    .updateTable('edition_import')
    .set({
      content: jsonb(content),
      report: jsonb(settle(draft.report, settled)),
      version: draft.version + 1,
      updated_at: context.now(),
    })
    .where('id', '=', draft.id)
    .execute();
  await recordInstallationAudit(tx, scope, {
    action: 'edition.reviewed',
    subject: `editionImport:${draft.id}`,
    details: { version: draft.version + 1, ...(settled ? { settled } : {}) },
  });
  return importAnswer(context, await loadImport(tx, draft.id), locale);
};

function refuseOutdated({ context, ifMatch, locale }: ReviewCall, draft: StoredImport): void {
  if (draft.version === ifMatch) return;
  const current = importAnswer(context, draft, locale);
  throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
}

function settle(report: StoredImport['report'], settled: readonly number[] | undefined) {
  if (!settled) return report;
  const notUnderstood = report.notUnderstood.map((one, i) => ({ ...one, settled: settled.includes(i) }));
  return { ...report, notUnderstood };
}
