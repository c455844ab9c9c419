/** A person says to which request a file belongs, or that it is not taken in. */
import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import type { Call } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { lockDrop } from './claim.ts';
import { loadStored, type StoredForm } from './file.ts';
import { compareWith } from './judge.ts';
import type { FormReading } from './reading.ts';
import { loadResponses } from './responses.ts';

type ChooseCall = Pick<Call<'chooseFormDropFile'>, 'tx' | 'scope' | 'params' | 'body' | 'locale'>;

/** Throws `not-found` for the file or the request, `conflict` for a file that is no form of the campaign or already taken in. */
export async function chooseRequest(call: ChooseCall): Promise<void> {
  const { tx, scope, params, body, locale } = call;
  const drop = await lockDrop(tx, params.formDropId, locale);
  const file = await loadStored(tx, params.formDropId, params.formDropFileId);
  const t = translator(locale);
  const refuse = (reason: string) => new Problem('conflict', { reason });
  if (file.state === 'applied') throw refuse(t('formDrop:server.alreadyApplied'));
  if (body.requestId !== null && (file.attachment_id === null || file.reading.document === null))
    throw refuse(t('formDrop:server.notChoosable'));
  if (body.requestId !== null) await requireRequest(call, drop.campaign_id, body.requestId);
  await tx
    .updateTable('form_drop_file')
    .set({
      state: body.requestId === null ? 'left_out' : 'matched',
      request_id: body.requestId,
      reading: jsonb({ ...(await chosen(call, file)) }),
    })
    .where('drop_id', '=', params.formDropId)
    .where('id', '=', params.formDropFileId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'formDrop.fileChosen',
    subject: `formDrop:${params.formDropId}`,
    details: { file: file.name, request: body.requestId },
  });
}

async function requireRequest({ tx }: ChooseCall, campaignId: string, requestId: string): Promise<void> {
  const row = await tx
    .selectFrom('vendor_request')
    .select('id')
    .where('id', '=', requestId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
}

/** Why it was doubtful stays to be read; a repeated answer is a repeated answer of the request that was chosen. */
async function chosen({ tx, body }: ChooseCall, { reading }: StoredForm): Promise<FormReading> {
  const reasons = reading.reasons.filter((code) => code !== 'chosen' && code !== 'received-already');
  if (body.requestId === null) return { ...reading, reasons, compared: null };
  const responses = await loadResponses(tx, [body.requestId]);
  const received = responses.some(({ contentSha256 }) => contentSha256 === reading.contentSha256);
  return compareWith(
    { ...reading, reasons: ['chosen', ...(received ? (['received-already'] as const) : []), ...reasons] },
    body.requestId,
    responses,
  );
}
