/** Reviews of accounts as the API gives them (R-E3, R-E8). Who may not edit ledgers sees the parts given to them, and nothing of others. */
import type {
  AccountReview,
  AccountReviewEntry,
  AccountReviewPart,
  AccountReviewPartDetail,
} from '@mamori/contract/schemas/account-reviews';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Actor } from '../../identity/actor.ts';

export type Review = z.input<typeof AccountReview>;
export type Part = z.input<typeof AccountReviewPart>;
export type Reopening = Part['reopenings'][number];
export type Entry = z.input<typeof AccountReviewEntry>;

/** Null sees all parts. */
export type Viewer = { readonly personId: string } | null;
export const viewerOf = ({ personId, permissions }: Actor): Viewer =>
  permissions.has('ledger.read') ? null : { personId };
/** For decisions: an auditor sees all parts and decides about none but his own. */
export const reviewerOf = ({ personId, permissions }: Actor): Viewer =>
  permissions.has('ledger.edit') ? null : { personId };

export interface PartKey {
  readonly reviewId: string;
  readonly reviewPartId: string;
}

const counted = (condition: string) =>
  sql<number>`(count(e.account_id) FILTER (WHERE ${sql.raw(condition)}))::integer`;

function parts(tx: Tx, viewer: Viewer) {
  const all = tx
    .selectFrom('account_review_part as p')
    .leftJoin('account_review_entry as e', (join) =>
      join
        .onRef('e.organization_id', '=', 'p.organization_id')
        .onRef('e.review_id', '=', 'p.review_id')
        .onRef('e.part_id', '=', 'p.id'),
    )
    .selectAll('p')
    .select([
      counted('true').as('accounts'),
      counted('e.decision IS NULL').as('undecided'),
      counted("e.decision = 'disable'").as('disable'),
      counted("e.decision = 'change'").as('change'),
    ])
    .groupBy(['p.organization_id', 'p.review_id', 'p.id'])
    .orderBy('p.department')
    .orderBy('p.id');
  return viewer ? all.where('p.person_id', '=', viewer.personId) : all;
}

type PartRow = Awaited<ReturnType<ReturnType<typeof parts>['executeTakeFirstOrThrow']>>;

const toPart = (row: PartRow, reopenings: readonly Reopening[]): Part => ({
  id: row.id,
  version: row.version,
  department: row.department,
  personId: row.person_id,
  reviewer: row.reviewer,
  accounts: row.accounts,
  undecided: row.undecided,
  disable: row.disable,
  change: row.change,
  signedAt: row.signed_at?.toISOString() ?? null,
  signedBy: row.signed_by,
  recordedBy: row.recorded_by,
  digest: row.digest?.toString('hex') ?? null,
  reopenings: [...reopenings],
});

/** In the same order, with former signatures; in one query. */
async function toParts(tx: Tx, rows: readonly PartRow[]): Promise<Part[]> {
  if (rows.length === 0) return [];
  const former = await tx
    .selectFrom('account_review_reopening')
    .select(['part_id', 'signed_at', 'signed_by', 'recorded_by', 'digest'])
    .select(['reopened_at', 'reopened_by', 'reason'])
    .where(
      'part_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('number')
    .execute();
  const byPart = Map.groupBy(former, ({ part_id }) => part_id);
  return rows.map((row) => toPart(row, (byPart.get(row.id) ?? []).map(toReopening)));
}

const toReopening = (row: {
  signed_at: Date;
  signed_by: string;
  recorded_by: string;
  digest: Buffer;
  reopened_at: Date;
  reopened_by: string;
  reason: string;
}): Reopening => ({
  signedAt: row.signed_at.toISOString(),
  signedBy: row.signed_by,
  recordedBy: row.recorded_by,
  digest: row.digest.toString('hex'),
  reopenedAt: row.reopened_at.toISOString(),
  reopenedBy: row.reopened_by,
  reason: row.reason,
});

function reviews(tx: Tx) {
  return tx.selectFrom('account_review').selectAll().orderBy('started_at', 'desc').orderBy('id');
}
type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>;

const toReview = (row: ReviewRow) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  dueOn: row.due_on,
  startedAt: row.started_at.toISOString(),
  startedBy: row.started_by,
  closedAt: row.closed_at?.toISOString() ?? null,
  closedBy: row.closed_by,
  reportedTo: row.reported_to,
  reportedOn: row.reported_on,
});

export async function listReviews(tx: Tx, viewer: Viewer): Promise<Review[]> {
  const rows = await reviews(tx).execute();
  const found = await parts(tx, viewer).execute();
  const byReview = Map.groupBy(await toParts(tx, found), (_, at) => found[at]?.review_id);
  return rows
    .map((row) => ({ ...toReview(row), parts: byReview.get(row.id) ?? [] }))
    .filter(({ parts: own }) => viewer === null || own.length > 0);
}

/** With the parts that the viewer sees. Throws `not-found`, also where there is none of them. */
export async function requireReview(tx: Tx, id: string, viewer: Viewer = null): Promise<Review> {
  const row = await reviews(tx).where('id', '=', id).executeTakeFirst();
  const own = await parts(tx, viewer).where('p.review_id', '=', id).execute();
  if (!row || (viewer !== null && own.length === 0)) throw new Problem('not-found');
  return { ...toReview(row), parts: await toParts(tx, own) };
}

interface AssignedPart {
  readonly reviewId: string;
  readonly partId: string;
  readonly name: string;
  readonly dueOn: string;
  readonly department: string;
  readonly undecided: number;
}

/** Parts that wait for this person's decisions or signature, those that are due first. */
export async function partsWaitingFor(tx: Tx, personId: string): Promise<AssignedPart[]> {
  const rows = await parts(tx, { personId })
    .innerJoin('account_review as r', (join) =>
      join.onRef('r.organization_id', '=', 'p.organization_id').onRef('r.id', '=', 'p.review_id'),
    )
    .select(['r.name', 'r.due_on'])
    .groupBy(['r.name', 'r.due_on'])
    .where('r.closed_at', 'is', null)
    .where('p.signed_at', 'is', null)
    .clearOrderBy()
    .orderBy('r.due_on')
    .orderBy('p.department')
    .execute();
  return rows.map((row) => ({
    reviewId: row.review_id,
    partId: row.id,
    name: row.name,
    dueOn: row.due_on,
    department: row.department,
    undecided: row.undecided,
  }));
}

/** Throws `not-found`, also for a part that was given to somebody else. */
export async function partDetail(
  tx: Tx,
  viewer: Viewer,
  { reviewId, reviewPartId }: PartKey,
): Promise<z.input<typeof AccountReviewPartDetail>> {
  const review = await reviews(tx).where('id', '=', reviewId).executeTakeFirst();
  const part = await parts(tx, viewer)
    .where('p.review_id', '=', reviewId)
    .where('p.id', '=', reviewPartId)
    .executeTakeFirst();
  if (!review || !part) throw new Problem('not-found');
  const [shown] = await toParts(tx, [part]);
  if (!shown) throw new Problem('not-found');
  return {
    review: toReview(review),
    part: shown,
    entries: await entriesOf(tx, reviewId, reviewPartId),
  };
}

/** In the order of people, then of systems. */
const entries = (tx: Tx, reviewId: string) =>
  tx
    .selectFrom('account_review_entry')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy(sql`shown->>'staffName'`)
    .orderBy(sql`shown->>'system'`)
    .orderBy(sql`shown->>'name'`)
    .orderBy('account_id');
type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

const entriesOf = async (tx: Tx, reviewId: string, partId: string): Promise<Entry[]> =>
  (await entries(tx, reviewId).where('part_id', '=', partId).execute()).map(toEntry);

/** Accounts that signed parts want stopped or changed, with what the ledger says of them now. */
export const wantedEntries = (tx: Tx, reviewId: string) =>
  tx
    .selectFrom('account_review_entry as e')
    .innerJoin('account_review_part as p', (join) =>
      join
        .onRef('p.organization_id', '=', 'e.organization_id')
        .onRef('p.review_id', '=', 'e.review_id')
        .onRef('p.id', '=', 'e.part_id'),
    )
    .innerJoin('account as a', (join) =>
      join.onRef('a.organization_id', '=', 'e.organization_id').onRef('a.id', '=', 'e.account_id'),
    )
    .selectAll('e')
    .select(['p.department', 'p.signed_at', 'a.enabled', 'a.disabled_on', 'a.removed_at'])
    .where('e.review_id', '=', reviewId)
    .where('e.decision', 'in', ['disable', 'change'])
    .where('p.signed_at', 'is not', null)
    .orderBy(sql`e.shown->>'system'`)
    .orderBy(sql`e.shown->>'device'`)
    .orderBy(sql`e.shown->>'name'`)
    .orderBy('e.account_id');

/** Of several parts, by the id of the part; in one query. */
export async function entriesByPart(
  tx: Tx,
  reviewId: string,
  partIds: readonly string[],
): Promise<Map<string, Entry[]>> {
  if (partIds.length === 0) return new Map();
  const rows = await entries(tx, reviewId).where('part_id', 'in', partIds).execute();
  const byPart = Map.groupBy(rows, (row) => row.part_id);
  return new Map([...byPart].map(([id, some]) => [id, some.map(toEntry)]));
}

export const toEntry = (row: EntryRow): Entry => ({
  accountId: row.account_id,
  shown: row.shown as Entry['shown'],
  decision: row.decision,
  note: row.note,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
});
