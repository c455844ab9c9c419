/**
 * A hand-in freezes what was handed in (R-B14): answers, files and circumstances under one signature. The checklist is
 * locked first, so that no answer changes between reading, printing and signing.
 */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { fromBase64Url } from '@mamori/exchange/bytes';
import { type SignedDocument, signDocument } from '@mamori/exchange/envelope';
import type { Call } from '../../http/call.ts';
import { answerDocument } from '../assessments/document.ts';
import { type LoadedAssessment, loadJudged } from '../assessments/load.ts';
import { lockAssessment } from '../assessments/lock.ts';
import { recordsOf } from '../item-records/facts.ts';
import { latestSeal, type Seal, sealLine } from '../seal.ts';
import { type OrganizationKey, signingKey } from '../signing-key.ts';
import { frozenContradictions } from '../vendor-review/contradictions.ts';
import { type StoredForm, storeForms } from './forms.ts';
import { HAND_IN_TYPE, type HandInPayload, type HandInProblem } from './payload.ts';

type CreateCall = Call<'createHandIn'>;

interface Earlier {
  readonly sequence: number;
  readonly supersedes: { readonly id: string; readonly sha256: string } | null;
}

interface Parts {
  readonly loaded: LoadedAssessment;
  readonly forms: { readonly xlsx: StoredForm; readonly pdf: StoredForm };
  readonly seal: Seal | null;
  readonly problems: readonly HandInProblem[];
}

/** Locks the checklist and the facility, then reads it; throws `not-found` and `conflict`. */
export async function openForHandIn({ context, tx, params }: CreateCall): Promise<LoadedAssessment> {
  await lockAssessment(tx, params.assessmentId);
  // One hand-in of the organization at a time: their numbers have no gap, and there is one first key.
  await tx.selectFrom('facility').select('organization_id').forUpdate().execute();
  return loadJudged(context, tx, params.assessmentId);
}

export async function createHandInRow(
  call: CreateCall,
  loaded: LoadedAssessment,
  problems: readonly HandInProblem[],
): Promise<string> {
  const { context, tx, scope } = call;
  const seal = await latestSeal(tx);
  const stamp = seal ? sealLine(seal) : null;
  const document = answerDocument(loaded);
  const forms = await storeForms(context, tx, scope, { edition: loaded.edition, document, stamp });
  const parts = { loaded, forms, seal, problems };
  const key = await signingKey(context, tx, scope);
  const earlier = await earlierHandIns(tx, loaded.id);
  const signed = await sign(call, parts, key, earlier);
  const id = await insert(call, parts, signed, key, earlier);
  await close(call, parts, id, signed);
  return id;
}

async function earlierHandIns(tx: Tx, assessmentId: string): Promise<Earlier> {
  const { count } = await tx
    .selectFrom('hand_in')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('hand_in')
    .select(['id', 'sha256'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    sequence: Number(count) + 1,
    supersedes: last ? { id: last.id, sha256: last.sha256.toString('hex') } : null,
  };
}

function payloadOf({ body }: CreateCall, { loaded, forms, seal, problems }: Parts): HandInPayload {
  const { method, timing, handedInOn, recipient, note } = body;
  const { xlsx, pdf } = forms;
  return {
    format: 'mamori.hand-in/1',
    document: answerDocument(loaded),
    records: recordsOf(loaded),
    ...(loaded.vendors ? { contradictions: frozenContradictions(loaded) } : {}),
    method,
    timing,
    handedInOn,
    recipient,
    note,
    problems,
    files: {
      xlsx: { name: xlsx.name, sha256: xlsx.sha256 },
      pdf: { name: pdf.name, sha256: pdf.sha256 },
    },
    auditSeal: seal ? { number: seal.number, hash: seal.hash.toString('hex') } : null,
  };
}

function sign(
  call: CreateCall,
  parts: Parts,
  key: OrganizationKey,
  { sequence, supersedes }: Earlier,
): Promise<SignedDocument<HandInPayload>> {
  const details = {
    type: HAND_IN_TYPE,
    version: 1,
    sender: { organizationId: String(call.scope.organizationId), name: parts.loaded.facilityName },
    recipient: call.body.recipient,
    sequence,
    time: call.context.now().toISOString(),
    supersedes: supersedes?.sha256 ?? null,
  };
  return signDocument(details, payloadOf(call, parts), key.pair);
}

async function insert(
  { context, tx, scope, body, params }: CreateCall,
  { forms, seal }: Parts,
  { envelope, payload, signature }: SignedDocument<HandInPayload>,
  key: OrganizationKey,
  { supersedes }: Earlier,
): Promise<string> {
  const id = context.newId();
  await tx
    .insertInto('hand_in')
    .values({
      organization_id: String(scope.organizationId),
      id,
      assessment_id: params.assessmentId,
      supersedes: supersedes?.id ?? null,
      handed_in_at: new Date(`${body.handedInOn}T00:00:00+09:00`),
      method: body.method,
      timing: body.timing,
      recipient: body.recipient,
      document: jsonb(payload),
      envelope: jsonb(envelope),
      sha256: Buffer.from(envelope.payloadHash, 'hex'),
      signature: Buffer.from(fromBase64Url(signature) ?? []),
      key_fingerprint: key.fingerprint,
      audit_seal_number: seal?.number ?? null,
      audit_seal_hash: seal?.hash ?? null,
      xlsx_attachment_id: forms.xlsx.attachmentId,
      pdf_attachment_id: forms.pdf.attachmentId,
      note: body.note,
      created_by: scope.personId,
      created_at: context.now(),
    })
    .execute();
  return id;
}

async function close(
  { context, tx, scope, params, body }: CreateCall,
  { loaded, problems }: Parts,
  id: string,
  signed: SignedDocument<HandInPayload>,
): Promise<void> {
  await tx
    .updateTable('assessment')
    .set({ status: 'handed_in', version: loaded.version + 1, updated_at: context.now() })
    .where('id', '=', params.assessmentId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'handIn.created',
    subject: `handIn:${id}`,
    details: {
      assessment: params.assessmentId,
      edition: loaded.edition.id,
      handedInOn: body.handedInOn,
      recipient: body.recipient,
      sha256: signed.envelope.payloadHash,
      openProblems: problems.length,
    },
  });
}
