/** The head of each department confirms the accounts of its people (R-E3, R-E8; S2, 参考2-5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { type Account, newAccount } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let head: Account;
let other: Account;
let auditor: Account;

type Values = Record<string, string | null>;
const create = async (ledger: 'staff' | 'account', values: Values) =>
  (await hanako.call('createLedgerRow', { params: { ledger }, body: { values } })).id;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  head = await newAccount(harness, hanako, ['staff']);
  other = await newAccount(harness, hanako, ['staff']);
  auditor = await newAccount(harness, hanako, ['auditor']);
  expect(
    (await refusal(hanako.call('createAccountReview', { body: { name: 'x', dueOn: '2026-12-31' } }))).code,
  ).toBe('conflict');
  const nurse = await create('staff', {
    name: '佐藤 花子',
    number: 'N-1',
    department: '看護部',
    job: 'nurse',
  });
  const clerk = await create('staff', {
    name: '鈴木 次郎',
    number: 'C-1',
    department: '医事課',
    job: 'clerk',
  });
  const account = (name: string, more: Values) => create('account', { name, layer: 'application', ...more });
  await account('n001', { staffId: nurse, lastUsedOn: '2026-10-01', enabled: 'yes' });
  await account('n001-admin', { staffId: nurse, administrator: 'yes', enabled: 'yes' });
  await account('c001', { staffId: clerk, enabled: 'unknown' });
  await account('c000', { staffId: clerk, enabled: 'no' });
  await account('ward3', { kind: 'shared' });
});
afterAll(() => harness?.close());

const begin = () =>
  hanako.call('createAccountReview', { body: { name: '2026年秋の確認', dueOn: '2026-12-31' } });
type Review = Awaited<ReturnType<typeof begin>>;
const partOf = (review: Review, department: string) => ({
  reviewId: review.id,
  reviewPartId: review.parts.find((part) => part.department === department)?.id ?? '',
});
const show = (review: Review, department: string, visitor = hanako) =>
  visitor.call('getAccountReviewPart', { params: partOf(review, department) });
const give = (review: Review, department: string, { personId }: Account) =>
  hanako.call('updateAccountReviewPart', {
    params: partOf(review, department),
    body: { personId, reviewer: '看護部長' },
  });

async function decideAll(review: Review, department: string, visitor = hanako) {
  const { entries } = await show(review, department, visitor);
  const decisions = entries.map(({ accountId }) => ({ accountId, decision: 'keep' as const }));
  return visitor.call('decideAccounts', { params: partOf(review, department), body: { decisions } });
}
async function signAll(review: Review, department: string, visitor = hanako, name = '看護部長 高橋') {
  const { part } = await decideAll(review, department, visitor);
  const params = partOf(review, department);
  return visitor.call('signAccountReviewPart', { params, body: { name }, ifMatch: part.version });
}

describe('a review of accounts', () => {
  it('shows each department the accounts of its people that are not known to be disabled', async () => {
    const review = await begin();
    expect(review.parts.map(({ department, accounts }) => [department, accounts])).toEqual([
      ['', 1],
      ['医事課', 1],
      ['看護部', 2],
    ]);
    const { entries } = await show(review, '看護部');
    expect(entries[0]?.shown).toMatchObject({
      name: 'n001',
      staffName: '佐藤 花子',
      job: 'nurse',
      lastUsedOn: '2026-10-01',
    });
  });

  it('goes on showing the accounts as they were', async () => {
    const review = await begin();
    const { rows } = await hanako.call('listLedgerRows', {
      params: { ledger: 'account' },
      query: { q: 'n001-admin' },
    });
    await hanako.call('updateLedgerRow', {
      params: { ledger: 'account', rowId: rows[0]?.id ?? '' },
      body: { values: { administrator: 'no' } },
      ifMatch: rows[0]?.version ?? 0,
    });
    const { entries } = await show(review, '看護部');
    expect(entries.find(({ shown }) => shown.name === 'n001-admin')?.shown.administrator).toBe('yes');
  });

  it('lets a head of department decide about the part given to them, and see nothing else', async () => {
    const review = await begin();
    await give(review, '看護部', head);
    const seen = await head.visitor.call('listAccountReviews');
    expect(seen.rows.find(({ id }) => id === review.id)?.parts.map(({ department }) => department)).toEqual([
      '看護部',
    ]);
    expect((await other.visitor.call('listAccountReviews')).rows.map(({ id }) => id)).not.toContain(
      review.id,
    );
    for (const visitor of [other.visitor, await otherTenant(harness, hanako)]) {
      expect((await refusal(show(review, '看護部', visitor))).code).toBe('not-found');
      const decisions = [{ accountId: review.id, decision: 'keep' as const }];
      const call = visitor.call('decideAccounts', { params: partOf(review, '看護部'), body: { decisions } });
      expect((await refusal(call)).code).toBe('not-found');
    }
    expect((await refusal(show(review, '医事課', head.visitor))).code).toBe('not-found');
    const signed = await signAll(review, '看護部', head.visitor);
    expect(signed.part).toMatchObject({ signedBy: '看護部長 高橋', undecided: 0 });
    expect(signed.part.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets an auditor read every part and decide about none', async () => {
    const review = await begin();
    const { entries } = await show(review, '医事課', auditor.visitor);
    const decisions = entries.map(({ accountId }) => ({ accountId, decision: 'disable' as const }));
    const params = partOf(review, '医事課');
    expect(
      (await refusal(auditor.visitor.call('decideAccounts', { params, body: { decisions } }))).code,
    ).toBe('not-found');
  });

  it('is not signed while an account is undecided, nor by somebody who has not seen the last decision', async () => {
    const review = await begin();
    const params = partOf(review, '看護部');
    const { part } = await show(review, '看護部');
    const early = hanako.call('signAccountReviewPart', {
      params,
      body: { name: 'x' },
      ifMatch: part.version,
    });
    expect((await refusal(early)).detail).toContain('2件');
    await decideAll(review, '看護部');
    const late = hanako.call('signAccountReviewPart', { params, body: { name: 'x' }, ifMatch: part.version });
    expect((await refusal(late)).code).toBe('changed-meanwhile');
  });

  it('does not change after it was signed', async () => {
    const review = await begin();
    await signAll(review, '看護部');
    expect((await refusal(decideAll(review, '看護部'))).detail).toContain('看護部長 高橋');
    expect((await refusal(give(review, '看護部', head))).code).toBe('conflict');
  });

  it('ends when all have signed, confirms what goes on, and keeps to whom it was reported', async () => {
    const review = await begin();
    const params = { reviewId: review.id };
    const body = { reportedTo: '院長', reportedOn: '2026-11-30' };
    await signAll(review, '看護部');
    expect((await refusal(hanako.call('closeAccountReview', { params, body }))).detail).toContain(
      '2あります',
    );
    await signAll(review, '医事課');
    const { entries } = await show(review, '');
    await hanako.call('decideAccounts', {
      params: partOf(review, ''),
      body: {
        decisions: entries.map(({ accountId }) => ({ accountId, decision: 'disable', note: '個人別にする' })),
      },
    });
    const { part } = await show(review, '');
    await hanako.call('signAccountReviewPart', {
      params: partOf(review, ''),
      body: { name: '情報室' },
      ifMatch: part.version,
    });
    const closed = await hanako.call('closeAccountReview', { params, body });
    expect(closed).toMatchObject({ reportedTo: '院長', reportedOn: '2026-11-30', closedBy: '山田 花子' });
    const { rows } = await hanako.call('listLedgerRows', { params: { ledger: 'account' } });
    const confirmed = rows.filter(({ values }) => values.confirmedOn).map(({ values }) => values.name);
    expect(confirmed.toSorted()).toEqual(['c001', 'n001', 'n001-admin']);
    expect((await refusal(hanako.call('closeAccountReview', { params, body }))).code).toBe('conflict');
  });
});
