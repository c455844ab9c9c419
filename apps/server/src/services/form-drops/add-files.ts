/** Files dropped in: read, matched, held against the rest of the drop and against what was received, and kept (R-C2, R-B13). */
import { createHash } from 'node:crypto';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { Call, UploadedFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { storeMany } from '../attachments.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { safeFileName } from '../media-type.ts';
import { lockDrop, openDrop } from './claim.ts';
import { expectedOf } from './expected.ts';
import {
  compareWith,
  doubtShared,
  type KnownForm,
  type KnownResponse,
  matchOne,
  type NamedForm,
  setAsideRepeated,
} from './judge.ts';
import { type Expected, readFile } from './read-file.ts';
import type { ReadForm } from './reading.ts';
import { type DropRegister, loadRegister } from './register.ts';
import { loadResponses } from './responses.ts';

type AddCall = Pick<Call<'addFormDropFiles'>, 'context' | 'tx' | 'scope' | 'params' | 'files' | 'locale'>;

const MOST_FILES = 500;

interface Dropped extends NamedForm {
  readonly file: UploadedFile;
}

interface Judged {
  readonly form: Dropped;
  readonly read: ReadForm;
}

/** Ids of the new rows. Throws `not-found` and `conflict`. */
export async function addFiles(call: AddCall): Promise<string[]> {
  const { context, tx, scope, params, files, locale } = call;
  const { campaign_id } = await openDrop(tx, params.formDropId, locale);
  const expected = await expectedOf(context, tx, scope, campaign_id, locale);
  // Reading takes the time; nobody waits for it.
  const forms = (await Promise.all(files.map((file) => readDropped(call, file, expected)))).flat();
  await lockDrop(tx, params.formDropId, locale);
  const existing = await loadExisting(tx, params.formDropId);
  if (existing.length + forms.length > MOST_FILES) {
    const reason = translator(locale)('formDrop:server.full', { most: MOST_FILES });
    throw new Problem('conflict', { reason });
  }
  const register = await loadRegister(tx, campaign_id, expected.facility.name);
  const judged = await judgeAll(tx, forms, existing, register);
  await doubtExisting(tx, params.formDropId, existing, judged);
  return insert(call, judged);
}

async function readDropped(call: AddCall, file: UploadedFile, expected: Expected): Promise<Dropped[]> {
  const forms = await readFile(call.context, file, expected);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return forms.map((form) => ({ ...form, fileName: safeFileName(file.name), sha256, file }));
}

interface Existing extends KnownForm {
  readonly id: string;
  readonly state: string;
  readonly requestId: string | null;
  readonly isChosen: boolean;
}

async function loadExisting(tx: Tx, dropId: string): Promise<Existing[]> {
  const rows = await tx
    .selectFrom('form_drop_file')
    .select(['id', 'sha256', 'state', 'request_id'])
    .select(sql<string | null>`reading ->> 'sheet'`.as('sheet'))
    .select(sql<boolean>`reading -> 'reasons' ? 'chosen'`.as('is_chosen'))
    .where('drop_id', '=', dropId)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sha256: row.sha256.toString('hex'),
    sheet: row.sheet,
    state: row.state,
    requestId: row.request_id,
    isChosen: row.is_chosen,
  }));
}

async function judgeAll(
  tx: Tx,
  forms: readonly Dropped[],
  existing: readonly Existing[],
  register: DropRegister,
): Promise<Judged[]> {
  const matched = forms.map((form) => ({ form, read: matchOne(form, register) }));
  const requests = matched.flatMap(({ read }) => (read.requestId ? [read.requestId] : []));
  const responses = await loadResponses(tx, [...new Set(requests)]);
  const known: KnownForm[] = [...existing];
  const set = matched.map(({ form, read }) => {
    const own = setAsideRepeated(form, read, known, responses);
    known.push({ sha256: form.sha256, sheet: read.reading.sheet });
    return { form, read: compared(own, responses) };
  });
  const taken = countTaken([...existing, ...set.map(({ read }) => read)]);
  return set.map(({ form, read }) => ({ form, read: doubtShared(read, taken) }));
}

const compared = (read: ReadForm, responses: readonly KnownResponse[]): ReadForm => ({
  ...read,
  reading: compareWith(read.reading, read.requestId, responses),
});

function countTaken(
  rows: readonly { readonly state: string; readonly requestId: string | null }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { state, requestId } of rows)
    if (state === 'matched' && requestId) counts.set(requestId, (counts.get(requestId) ?? 0) + 1);
  return counts;
}

/** A file that lay there alone is doubtful too once a second one comes for the same request, unless a person chose it. */
async function doubtExisting(
  tx: Tx,
  dropId: string,
  existing: readonly Existing[],
  judged: readonly Judged[],
): Promise<void> {
  const shared = new Set(
    judged.flatMap(({ read }) =>
      read.reading.reasons.includes('same-request') ? read.reading.candidates : [],
    ),
  );
  const ids = existing
    .filter((one) => one.state === 'matched' && !one.isChosen && shared.has(one.requestId ?? ''))
    .map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .updateTable('form_drop_file')
    .set({
      state: 'doubtful',
      request_id: null,
      reading: sql`jsonb_set(reading, '{reasons}', '["same-request"]'::jsonb || (reading -> 'reasons'))`,
    })
    .where('drop_id', '=', dropId)
    .where('id', 'in', ids)
    .execute();
}

/** The file itself is kept where it may become an answer. */
async function insert(call: AddCall, judged: readonly Judged[]): Promise<string[]> {
  const { context, tx, scope, params } = call;
  const kept = [...new Set(judged.flatMap(({ form }) => (form.reading.document ? [form.file] : [])))];
  const stored = await storeMany(
    context,
    tx,
    scope,
    kept.map((file) => ({ name: safeFileName(file.name), mediaType: MEDIA_TYPES.xlsx, bytes: file.bytes })),
  );
  const attachments = new Map(kept.map((file, i) => [file, stored[i] ?? null]));
  const rows = judged.map(({ form, read }, place) => ({
    organization_id: String(scope.organizationId),
    drop_id: params.formDropId,
    id: context.newId(),
    name: form.fileName,
    place,
    sha256: Buffer.from(form.sha256, 'hex'),
    attachment_id: attachments.get(form.file) ?? null,
    request_id: read.requestId,
    state: read.state,
    reading: jsonb({ ...read.reading }),
  }));
  await tx.insertInto('form_drop_file').values(rows).execute();
  await recordAudit(tx, scope, {
    action: 'formDrop.read',
    subject: `formDrop:${params.formDropId}`,
    details: {
      files: judged.map(({ form, read }) => ({
        name: form.fileName,
        sha256: form.sha256,
        state: read.state,
      })),
    },
  });
  return rows.map(({ id }) => id);
}
