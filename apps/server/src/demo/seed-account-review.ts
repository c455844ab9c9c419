/** A review of the hospital's accounts in its second week: some departments signed, one waits for its signature, the head nurse is in the middle (R-E3). */
import type { AccountDecision } from '@mamori/contract/schemas/account-reviews';
import { addDays } from '@mamori/core/calendar/iso-date';
import type { z } from 'zod';
import { beginReview } from '../services/account-reviews/begin.ts';
import { assign, decide, sign } from '../services/account-reviews/decide.ts';
import { type Entry, partDetail, requireReview } from '../services/account-reviews/select.ts';
import { todayInJapan } from '../services/today.ts';
import type { Acting } from './seed-call.ts';
import type { PersonIds, SeededFacility } from './seed-facility.ts';
import type { DemoSignInName } from './users.ts';

interface DemoPart {
  readonly department: string;
  readonly reviewer: string;
  /** Who signs in to review; the others review on paper. */
  readonly by?: DemoSignInName;
  /** Of the accounts; all when left out. */
  readonly decided?: number;
  readonly isSigned?: true;
}

const PARTS: readonly DemoPart[] = [
  { department: '検査科', reviewer: '検査科 技師長', isSigned: true },
  { department: '医事課', reviewer: '医事課長', isSigned: true },
  { department: '薬剤科', reviewer: '薬剤科長' },
  { department: '3階東病棟', reviewer: '主任看護師 小林 彩', by: 'hospital-staff', decided: 20 },
  { department: '医療情報係', reviewer: '医療情報係長 高橋 健', by: 'hospital-operator', decided: 0 },
];
const DAYS_LEFT = 12;

type Decision = z.output<typeof AccountDecision>;

/** As a careful head would: who left is stopped, rights that nobody needs are taken back, the rest goes on. */
function decisionOf({ accountId, shown }: Entry, today: string): Decision {
  if (shown.leftOn !== null && shown.leftOn < today)
    return { accountId, decision: 'disable', note: '退職しています。' };
  if (shown.administrator === 'yes')
    return { accountId, decision: 'change', note: '管理者権限を外してください。' };
  if (shown.lastUsedOn !== null && shown.lastUsedOn < addDays(today, -180))
    return { accountId, decision: 'disable', note: '半年以上使っていません。' };
  return { accountId, decision: 'keep', note: '' };
}

export async function seedAccountReview({ cast }: SeededFacility, people: PersonIds): Promise<void> {
  const acting = { ...(await cast.as('hospital-operator')), locale: 'ja' } as const;
  const today = todayInJapan(acting.context.now());
  const input = { name: 'アカウントの棚卸（下期）', dueOn: addDays(today, DAYS_LEFT), where: [] };
  const { id: reviewId, parts } = await requireReview(acting.tx, await beginReview(acting, input));
  for (const one of PARTS) {
    const part = parts.find(({ department }) => department === one.department);
    if (!part) throw new TypeError(`demo: nobody of ${one.department} has an account`);
    const key = { reviewId, reviewPartId: part.id };
    const personId = (one.by && people.get(one.by)) ?? null;
    await assign(acting, key, { personId, reviewer: one.reviewer });
    const deciding = one.by ? { ...(await cast.as(one.by)), locale: 'ja' as const } : acting;
    await decidePart(deciding, key, one, today);
  }
}

async function decidePart(
  acting: Acting & { readonly locale: 'ja' },
  key: { readonly reviewId: string; readonly reviewPartId: string },
  { decided, isSigned, reviewer }: DemoPart,
  today: string,
): Promise<void> {
  const { entries } = await partDetail(acting.tx, null, key);
  const decisions = entries.slice(0, decided ?? entries.length).map((entry) => decisionOf(entry, today));
  if (decisions.length > 0) await decide(acting, null, key, decisions);
  if (!isSigned) return;
  const { part } = await partDetail(acting.tx, null, key);
  await sign(acting, null, key, { name: reviewer, ifMatch: part.version });
}
