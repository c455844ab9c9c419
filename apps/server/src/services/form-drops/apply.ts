/**
 * The matched files become answers (R-C2): each by the one way in, late and repeated ones too. A file that fails is set aside with its reason
 * and takes no other with it; a file that was taken in is never taken in again, however often this is called.
 */
import type { AppliedForm } from '@mamori/contract/schemas/form-drops';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { translateDynamic } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Call } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { receiveResponse } from '../vendor-requests/receive.ts';
import { lockDrop } from './claim.ts';
import type { FormReading } from './reading.ts';

type ApplyCall = Pick<Call<'applyFormDrop'>, 'context' | 'tx' | 'scope' | 'params' | 'body' | 'locale'>;
type Result = z.input<typeof AppliedForm>;

interface Matched {
  readonly id: string;
  readonly name: string;
  readonly request_id: string;
  readonly attachment_id: string | null;
  readonly reading: FormReading;
}

/** Throws `not-found` and `conflict` for the drop. */
export async function applyMatched(call: ApplyCall): Promise<Result[]> {
  const { context, tx, scope, params, body, locale } = call;
  await lockDrop(tx, params.formDropId, locale);
  const files = await loadMatched(tx, params.formDropId, body.atMost);
  await lockRequests(tx, files);
  const results: Result[] = [];
  for (const file of files) results.push(await applyOne(call, file));
  if (files.length === 0) return results;
  await tx
    .updateTable('form_drop')
    .set({ applied_at: context.now() })
    .where('id', '=', params.formDropId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'formDrop.applied',
    subject: `formDrop:${params.formDropId}`,
    details: { files: results.map(({ name, requestId, responseId }) => ({ name, requestId, responseId })) },
  });
  return results;
}

async function loadMatched(tx: Tx, dropId: string, atMost: number): Promise<Matched[]> {
  const rows = await tx
    .selectFrom('form_drop_file')
    .select(['id', 'name', 'request_id', 'attachment_id', 'reading'])
    .where('drop_id', '=', dropId)
    .where('state', '=', 'matched')
    .where('request_id', 'is not', null)
    .orderBy('name')
    .orderBy('place')
    .orderBy('id')
    .limit(atMost)
    .execute();
  return rows.map((row) => ({
    ...row,
    request_id: String(row.request_id),
    reading: row.reading as unknown as FormReading,
  }));
}

/** All at once and in one order, before the counter of signatures is taken: whoever answers one of them meanwhile waits, and never in a circle. */
async function lockRequests(tx: Tx, files: readonly Matched[]): Promise<void> {
  if (files.length === 0) return;
  await tx
    .selectFrom('vendor_request')
    .select('id')
    .where(
      'id',
      'in',
      files.map(({ request_id }) => request_id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function applyOne(call: ApplyCall, file: Matched): Promise<Result> {
  const { tx, params } = call;
  const base = { fileId: file.id, name: file.name, requestId: file.request_id };
  await sql`SAVEPOINT one_file`.execute(tx);
  try {
    const { id, late, duplicateOf } = await receive(call, file);
    await tx
      .updateTable('form_drop_file')
      .set({ state: 'applied', response_id: id })
      .where('drop_id', '=', params.formDropId)
      .where('id', '=', file.id)
      .execute();
    await sql`RELEASE SAVEPOINT one_file`.execute(tx);
    return { ...base, responseId: id, late, duplicate: duplicateOf !== null, problem: null };
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT one_file`.execute(tx);
    const problem = await setAside(call, file, error);
    return { ...base, responseId: null, late: false, duplicate: false, problem };
  }
}

async function receive({ context, tx, scope }: ApplyCall, { reading, ...file }: Matched) {
  if (!reading.document) throw new Problem('not-found');
  return receiveResponse(context, tx, scope, {
    requestId: file.request_id,
    way: 'excel',
    document: reading.document,
    answeredBy: { name: reading.subjectName ?? '', file: file.name },
    attachmentId: file.attachment_id,
  });
}

async function setAside(
  { context, tx, params, locale }: ApplyCall,
  file: Matched,
  error: unknown,
): Promise<string> {
  if (!(error instanceof Problem)) context.log.error({ cause: error, file: file.id }, 'form drop');
  const code = error instanceof Problem ? error.code : 'unexpected';
  const reading: FormReading = { ...file.reading, broken: { kind: 'failed', code, params: {} } };
  await tx
    .updateTable('form_drop_file')
    .set({ state: 'broken', reading: jsonb({ ...reading }) })
    .where('drop_id', '=', params.formDropId)
    .where('id', '=', file.id)
    .execute();
  return translateDynamic(locale, `errors:${code}.title`) ?? code;
}
