/** Decisions of a review, their signature, and the end (R-E3, R-E8). */
import { createHash } from 'node:crypto';
import type {
  AccountDecision,
  AccountReviewClosing,
  AccountReviewPartInput,
} from '@mamori/contract/schemas/account-reviews';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { rowsById } from '../ledgers/select.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { refused } from './refused.ts';
import { type PartKey, partDetail, requireReview, type Viewer } from './select.ts';
import { signedContent } from './signed-content.ts';

type Call = WriteCall & { readonly locale: Locale };

const ACCOUNT = ledgerOf('account');

/** Locked until the end of the transaction. Throws `not-found`, `conflict` for what was signed or ended. */
async function requireOpenPart(call: Call, viewer: Viewer, key: PartKey) {
  await call.tx
    .selectFrom('account_review_part')
    .select('id')
    .where('review_id', '=', key.reviewId)
    .where('id', '=', key.reviewPartId)
    .forUpdate()
    .execute();
  const detail = await partDetail(call.tx, viewer, key);
  if (detail.review.closedAt) throw refused(call, 'server.isClosed');
  if (detail.part.signedAt) throw refused(call, 'server.isSigned', { name: detail.part.signedBy });
  return detail;
}

/**
 * A change that was made stands for the decision it was made for, no other. Throws `not-found` for an account of another part, `changed-meanwhile` where somebody decided otherwise since the person looked. */
export async function decide(
  call: Call,
  viewer: Viewer,
  key: PartKey,
  decisions: readonly z.output<typeof AccountDecision>[],
): Promise<void> {
  const { context, tx, scope } = call;
  const { entries } = await requireOpenPart(call, viewer, key);
  const known = new Map(entries.map((entry) => [entry.accountId, entry]));
  if (decisions.some(({ accountId }) => !known.has(accountId))) throw new Problem('not-found');
  const overtaken = decisions.flatMap(({ accountId, was }) => {
    const entry = known.get(accountId);
    return entry && was !== undefined && entry.decision !== was ? [entry] : [];
  });
  if (overtaken.length > 0)
    throw new Problem('changed-meanwhile', { params: { person: overtaken[0]?.decidedBy ?? '' } });
  await sql`
    UPDATE account_review_entry AS e SET decision = d.decision, note = d.note,
      decided_at = CASE WHEN d.decision IS NULL THEN NULL ELSE ${context.now()}::timestamptz END,
      decided_by = CASE WHEN d.decision IS NULL THEN '' ELSE ${scope.personName} END,
      done_at = CASE WHEN e.decision = d.decision AND e.note = d.note THEN e.done_at END,
      done_by = CASE WHEN e.decision = d.decision AND e.note = d.note THEN e.done_by ELSE '' END
    FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS d ("accountId" uuid, decision text, note text)
    WHERE e.review_id = ${key.reviewId}::uuid AND e.part_id = ${key.reviewPartId}::uuid AND e.account_id = d."accountId"`.execute(
    tx,
  );
  await raise(call, key);
}

const raise = ({ tx }: Call, { reviewId, reviewPartId }: PartKey) =>
  tx
    .updateTable('account_review_part')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('review_id', '=', reviewId)
    .where('id', '=', reviewPartId)
    .execute();

/** Throws `not-found` for a person who is no member. */
export async function assign(
  call: Call,
  key: PartKey,
  { personId, reviewer }: z.output<typeof AccountReviewPartInput>,
): Promise<void> {
  const { tx, scope } = call;
  await requireOpenPart(call, null, key);
  if (personId) {
    const member = await tx
      .selectFrom('membership')
      .select('person_id')
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (!member) throw new Problem('not-found');
  }
  await tx
    .updateTable('account_review_part')
    .set({ person_id: personId, reviewer })
    .where('review_id', '=', key.reviewId)
    .where('id', '=', key.reviewPartId)
    .execute();
  await raise(call, key);
  await recordAudit(tx, scope, {
    action: 'accountReview.changed',
    subject: `accountReview:${key.reviewId}`,
    details: { reviewer },
  });
}

interface Signing {
  readonly name: string;
  readonly ifMatch: number;
}

/** Throws `conflict`, `changed-meanwhile`. */
export async function sign(
  call: Call,
  viewer: Viewer,
  key: PartKey,
  { name, ifMatch }: Signing,
): Promise<void> {
  const { context, tx, scope } = call;
  const { part, entries, review } = await requireOpenPart(call, viewer, key);
  if (part.version !== ifMatch) throw new Problem('changed-meanwhile', { params: { person: '' } });
  if (part.undecided > 0) throw refused(call, 'server.undecided', { count: part.undecided });
  const signedAt = context.now();
  const signed = signedContent(review, { department: part.department, signedBy: name, signedAt }, entries);
  const digest = createHash('sha256').update(signed).digest();
  await tx
    .updateTable('account_review_part')
    .set({
      signed_at: signedAt,
      signed_by: name,
      recorded_by: scope.personName,
      digest,
      version: part.version + 1,
    })
    .where('review_id', '=', key.reviewId)
    .where('id', '=', key.reviewPartId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'accountReview.signed',
    subject: `accountReview:${key.reviewId}`,
    details: { department: part.department, name, sha256: digest.toString('hex'), accounts: entries.length },
  });
}

/** Accounts that go on are confirmed with the day of the signature. Throws `conflict` while a part is not signed. */
export async function close(
  call: Call,
  reviewId: string,
  { reportedTo, reportedOn, takeOver }: z.output<typeof AccountReviewClosing>,
): Promise<void> {
  const { context, tx, scope } = call;
  await tx.selectFrom('account_review').select('id').where('id', '=', reviewId).forUpdate().execute();
  const review = await requireReview(tx, reviewId);
  if (review.closedAt) throw refused(call, 'server.isClosed');
  const unsigned = review.parts.filter(({ signedAt }) => !signedAt).length;
  if (unsigned > 0) throw refused(call, 'server.unsigned', { count: unsigned });
  const confirmed = takeOver ? await confirmKept(call, reviewId) : 0;
  await tx
    .updateTable('account_review')
    .set({
      closed_at: context.now(),
      closed_by: scope.personName,
      reported_to: reportedTo,
      reported_on: reportedOn,
      version: review.version + 1,
    })
    .where('id', '=', reviewId)
    .execute();
  await recordAudit(tx, scope, {
    action: 'accountReview.closed',
    subject: `accountReview:${reviewId}`,
    details: { confirmed, reportedTo, reportedOn },
  });
}

async function confirmKept(call: Call, reviewId: string): Promise<number> {
  const kept = await call.tx
    .selectFrom('account_review_entry as e')
    .innerJoin('account_review_part as p', (join) =>
      join
        .onRef('p.organization_id', '=', 'e.organization_id')
        .onRef('p.review_id', '=', 'e.review_id')
        .onRef('p.id', '=', 'e.part_id'),
    )
    .select(['e.account_id', 'p.signed_at'])
    .where('e.review_id', '=', reviewId)
    .where('e.decision', '=', 'keep')
    .execute();
  const days = new Map(
    kept.map((one) => [one.account_id, one.signed_at ? todayInJapan(one.signed_at) : null]),
  );
  const rows = await rowsById(call.tx, ACCOUNT, [...days.keys()], { lock: true });
  const changes = rows.map((row) => changeTo(row, { confirmedOn: days.get(row.id) ?? null }));
  await writeRows(call, ACCOUNT, changes, { kind: 'take_over', summary: { accountReviewId: reviewId } });
  return changes.length;
}
