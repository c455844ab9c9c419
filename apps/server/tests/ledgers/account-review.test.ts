/** The head of each department confirms the accounts of its people (R-E3, R-E8; S2, S0 6-2, 6-3, 参考2-5). */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../packages/documents/tests/render/read-pdf.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { type Account, newAccount } from '../support/identity.ts';
import { asScope } from '../support/vendor-responses.ts';

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

  it('does not overwrite what somebody else decided since the person looked', async () => {
    const review = await begin();
    await give(review, '看護部', head);
    const params = partOf(review, '看護部');
    const [first, second] = (await show(review, '看護部')).entries;
    const stop = {
      decisions: [{ accountId: first?.accountId ?? '', decision: 'disable' as const, was: null }],
    };
    const { entries, part } = await head.visitor.call('decideAccounts', { params, body: stop });
    expect(entries.map(({ accountId }) => accountId)).toEqual([first?.accountId]);
    expect(part.undecided).toBe(1);
    const rest = [first, second].map((one) => ({
      accountId: one?.accountId ?? '',
      decision: 'keep' as const,
      was: null,
    }));
    const late = await refusal(hanako.call('decideAccounts', { params, body: { decisions: rest } }));
    expect(late.code).toBe('changed-meanwhile');
    expect(late.detail).toContain('staff');
    expect((await show(review, '看護部')).part).toMatchObject({ undecided: 1, disable: 1 });
  });

  it('takes the decisions of two heads at the same moment', async () => {
    const review = await begin();
    const both = await Promise.all([decideAll(review, '看護部'), decideAll(review, '医事課')]);
    expect(both.map(({ part }) => part.undecided)).toEqual([0, 0]);
    const { entries } = await show(review, '看護部');
    const one = (accountId = '') =>
      hanako.call('decideAccounts', {
        params: partOf(review, '看護部'),
        body: { decisions: [{ accountId, decision: 'change', note: accountId }] },
      });
    await Promise.all(entries.map(({ accountId }) => one(accountId)));
    const after = await show(review, '看護部');
    expect(after.entries.map(({ note }) => note)).toEqual(entries.map(({ accountId }) => accountId));
    expect(after.part.version).toBe(4);
  });

  it('stands on the home page of who was asked to review, until it is signed', async () => {
    const review = await begin();
    await give(review, '看護部', head);
    const mine = async () =>
      (await head.visitor.call('getDashboard')).accountReviews.filter(
        ({ reviewId }) => reviewId === review.id,
      );
    expect(await mine()).toMatchObject([{ department: '看護部', undecided: 2, overdue: false }]);
    expect((await other.visitor.call('getDashboard')).accountReviews).toEqual([]);
    await signAll(review, '看護部', head.visitor);
    expect(await mine()).toEqual([]);
  });

  it('keeps who wrote down a signature on paper', async () => {
    const review = await begin();
    const { part } = await signAll(review, '看護部', hanako, '看護部長 高橋');
    expect(part).toMatchObject({ signedBy: '看護部長 高橋', recordedBy: '山田 花子' });
  });
});

describe('a department that was signed off by mistake', () => {
  const reopen = (review: Review, version: number, visitor = hanako) =>
    visitor.call('reopenAccountReviewPart', {
      params: partOf(review, '看護部'),
      body: { reason: '退職者まで継続にしていた' },
      ifMatch: version,
    });

  it('is decided about again; who signed what, who opened it and why stay on record', async () => {
    const review = await begin();
    await give(review, '看護部', head);
    const { part: signed } = await signAll(review, '看護部', head.visitor);
    const { part, entries } = await reopen(review, signed.version);
    expect(part).toMatchObject({ signedAt: null, signedBy: '', digest: null, undecided: 0 });
    const { digest, signedAt } = signed;
    expect(part.reopenings).toMatchObject([
      {
        signedBy: '看護部長 高橋',
        digest,
        signedAt,
        reopenedBy: '山田 花子',
        reason: '退職者まで継続にしていた',
      },
    ]);
    const { content } = await asScope(harness, hanako, (tx) =>
      tx
        .selectFrom('account_review_reopening')
        .select('content')
        .where('review_id', '=', review.id)
        .executeTakeFirstOrThrow(),
    );
    expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
    expect(JSON.parse(content).entries).toEqual(entries);
    const { rows } = await hanako.call('listAuditEntries', { query: { action: 'accountReview.reopened' } });
    expect(rows[0]?.details).toMatchObject({
      signedBy: '看護部長 高橋',
      sha256: digest,
      reason: '退職者まで継続にしていた',
    });
    const mine = (await head.visitor.call('getDashboard')).accountReviews;
    expect(mine.map(({ reviewId }) => reviewId)).toContain(review.id);
    const again = await signAll(review, '看護部', head.visitor, '看護部長 小林');
    expect(again.part).toMatchObject({ signedBy: '看護部長 小林', reopenings: [{ digest }] });
    expect((await reopen(review, again.part.version)).part.reopenings).toHaveLength(2);
  });

  it('is reopened by whoever may begin reviews, by nobody else, and from no other organization', async () => {
    const review = await begin();
    await give(review, '看護部', head);
    const { part } = await signAll(review, '看護部');
    for (const { visitor } of [head, auditor])
      expect((await refusal(reopen(review, part.version, visitor))).code).toBe('forbidden');
    const stranger = await otherTenant(harness, hanako);
    expect((await refusal(reopen(review, part.version, stranger))).code).toBe('not-found');
    expect((await show(review, '看護部')).part.signedBy).toBe('看護部長 高橋');
  });

  it('is not reopened without a reason, twice, unseen, or once the review is closed', async () => {
    const review = await begin();
    const params = partOf(review, '看護部');
    const { part: open } = await show(review, '看護部');
    expect((await refusal(reopen(review, open.version))).detail).toContain('まだ署名されていません');
    for (const department of ['', '医事課']) await signAll(review, department);
    const { part } = await signAll(review, '看護部');
    const silent = hanako.call('reopenAccountReviewPart', {
      params,
      body: { reason: ' ' },
      ifMatch: part.version,
    });
    expect((await refusal(silent)).code).toBe('invalid-input');
    expect((await refusal(reopen(review, part.version - 1))).code).toBe('changed-meanwhile');
    await hanako.call('closeAccountReview', { params: { reviewId: review.id }, body: { takeOver: false } });
    expect((await refusal(reopen(review, part.version))).detail).toContain('終了しています');
  });

  it('keeps the review from being dropped and closed, and asks again whether a change was made', async () => {
    const review = await begin();
    const params = partOf(review, '看護部');
    const [first] = (await show(review, '看護部')).entries;
    const change = (note: string) =>
      hanako.call('decideAccounts', {
        params,
        body: { decisions: [{ accountId: first?.accountId ?? '', decision: 'change', note }] },
      });
    const sign = async () => {
      const { part } = await show(review, '看護部');
      return hanako.call('signAccountReviewPart', {
        params,
        body: { name: '看護部長' },
        ifMatch: part.version,
      });
    };
    const isDone = async () =>
      (await hanako.call('getAccountReviewFollowUp', { params: { reviewId: review.id } })).rows.map(
        (row) => row.isDone,
      );
    await decideAll(review, '看護部');
    await change('管理者権限を外す');
    const { part } = await sign();
    await hanako.call('markAccountChanges', {
      params: { reviewId: review.id },
      body: { accountIds: [first?.accountId ?? ''], done: true },
    });
    expect(await isDone()).toEqual([true]);
    await reopen(review, part.version);
    expect(await isDone()).toEqual([]);
    const remove = hanako.call('removeAccountReview', { params: { reviewId: review.id } });
    expect((await refusal(remove)).detail).toContain('看護部長');
    const close = hanako.call('closeAccountReview', { params: { reviewId: review.id }, body: {} });
    expect((await refusal(close)).code).toBe('conflict');
    await change('管理者権限を外す');
    const { part: again } = await sign();
    expect(await isDone()).toEqual([true]);
    await reopen(review, again.version);
    await change('名前を変える');
    await sign();
    expect(await isDone()).toEqual([false]);
  });

  it('is shown on paper with the signature that was taken back', async () => {
    const review = await begin();
    const { part } = await signAll(review, '看護部');
    await reopen(review, part.version);
    const { blob } = await hanako.call('printAccountReview', {
      params: { reviewId: review.id },
      query: { content: 'record' },
    });
    const { text } = await readPdf(new Uint8Array(await blob.arrayBuffer()));
    for (const words of ['取り消された署名', '看護部長高橋', '退職者まで継続にしていた', '未署名'])
      expect(text).toContain(words);
  });
});

describe('after the signatures', () => {
  /** One account of the nurses is to be stopped, the other one changed; signed. */
  async function decided() {
    const review = await begin();
    const params = partOf(review, '看護部');
    const [stopped, changed] = (await show(review, '看護部')).entries;
    const decisions = [
      { accountId: stopped?.accountId ?? '', decision: 'disable' as const },
      { accountId: changed?.accountId ?? '', decision: 'change' as const, note: '管理者権限を外す' },
    ];
    const { part } = await hanako.call('decideAccounts', { params, body: { decisions } });
    const sign = () =>
      hanako.call('signAccountReviewPart', { params, body: { name: '看護部長' }, ifMatch: part.version });
    return { review, sign, stopped: decisions[0], changed: decisions[1] };
  }
  const toDo = async ({ id }: Review) =>
    (await hanako.call('getAccountReviewFollowUp', { params: { reviewId: id } })).rows;

  it('lists what is to be stopped and changed, until the ledger or a person says that it is done', async () => {
    const { review, sign, stopped, changed } = await decided();
    expect(await toDo(review)).toEqual([]);
    await sign();
    expect((await toDo(review)).map(({ decision, isDone, note }) => [decision, isDone, note])).toEqual([
      ['disable', false, ''],
      ['change', false, '管理者権限を外す'],
    ]);
    const mark = (accountId = '', done = true) =>
      hanako.call('markAccountChanges', {
        params: { reviewId: review.id },
        body: { accountIds: [accountId], done },
      });
    expect((await refusal(mark(stopped?.accountId))).code).toBe('not-found');
    const { rows } = await mark(changed?.accountId);
    expect(rows.find(({ decision }) => decision === 'change')).toMatchObject({
      isDone: true,
      doneBy: '山田 花子',
    });
    await mark(changed?.accountId, false);
    const written = await hanako.call('changeLedgerRows', {
      params: { ledger: 'account' },
      body: {
        selection: { ids: [stopped?.accountId ?? ''] },
        values: { enabled: 'no', disabledOn: '2026-11-27' },
      },
    });
    expect(
      (await toDo(review)).map(({ decision, isDone, disabledOn }) => [decision, isDone, disabledOn]),
    ).toEqual([
      ['change', false, null],
      ['disable', true, '2026-11-27'],
    ]);
    await hanako.call('undoLedgerChange', {
      params: { ledger: 'account', changeSetId: written.changeSetId ?? '' },
    });
    expect((await toDo(review)).every(({ isDone }) => !isDone)).toBe(true);
  });

  it('lets readers look at the list and change nothing; a head of department has neither', async () => {
    const { review, sign, changed } = await decided();
    await sign();
    const params = { reviewId: review.id };
    const body = { accountIds: [changed?.accountId ?? ''], done: true };
    expect((await auditor.visitor.call('getAccountReviewFollowUp', { params })).rows).toHaveLength(2);
    expect((await refusal(auditor.visitor.call('markAccountChanges', { params, body }))).code).toBe(
      'forbidden',
    );
    expect((await refusal(head.visitor.call('getAccountReviewFollowUp', { params }))).code).toBe('forbidden');
    const stranger = await otherTenant(harness, hanako);
    expect((await refusal(stranger.call('markAccountChanges', { params, body }))).code).toBe('not-found');
  });

  it('prints the record with decisions and signatures, and the list for whoever does it', async () => {
    const { review, sign } = await decided();
    await sign();
    await give(review, '医事課', head);
    const print = async (content: 'record' | 'toDo', part?: string, visitor = hanako) => {
      const query = part === undefined ? { content } : { content, part };
      const { blob, fileName } = await visitor.call('printAccountReview', {
        params: { reviewId: review.id },
        query,
      });
      return { fileName, ...(await readPdf(new Uint8Array(await blob.arrayBuffer()))) };
    };
    const whole = await print('record');
    expect(whole.fileName).toBe('アカウント確認の記録_2026年秋の確認.pdf');
    expect(whole.pages).toHaveLength(4);
    for (const part of [
      'さくら医院',
      'この確認はまだ終了していません',
      '看護部長',
      '記録した人',
      '未署名',
      '□継続',
    ])
      expect(whole.text).toContain(part);
    const one = await print('record', partOf(review, '看護部').reviewPartId);
    expect(one.text).toContain('管理者権限を外す');
    expect(one.text).not.toContain('c001');
    const list = await print('toDo');
    expect(list.text).toContain('停止するアカウント');
    expect(list.text).toContain('n001');
    const own = await print('record', undefined, head.visitor);
    expect(own.text).toContain('c001');
    expect(own.text).not.toContain('n001');
    await expect(print('record', partOf(review, '看護部').reviewPartId, head.visitor)).rejects.toThrow();
    await expect(print('record', undefined, other.visitor)).rejects.toThrow();
  });

  it('drops a review that was begun by mistake, but none with a signature', async () => {
    const mistaken = await begin();
    await decideAll(mistaken, '看護部');
    const remove = ({ id }: Review) => hanako.call('removeAccountReview', { params: { reviewId: id } });
    await remove(mistaken);
    expect((await refusal(show(mistaken, '看護部'))).code).toBe('not-found');
    expect((await refusal(remove(mistaken))).code).toBe('not-found');
    const { review, sign } = await decided();
    await sign();
    expect((await refusal(remove(review))).detail).toContain('看護部長');
  });
});
