/**
 * What is to be done after the signatures: accounts to stop or to change (R-E3; S2 退職者や使用していないアカウント). Whether a stop is done, the account
 * ledger says; whether a change is made, only a person can say.
 */
import type { AccountFollowUp } from '@mamori/contract/schemas/account-reviews';
import { recordAudit } from '@mamori/database/audit';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { type Entry, toEntry, wantedEntries } from './select.ts';

export type FollowUp = z.input<typeof AccountFollowUp>;

/** Of signed parts, what is not done first. */
export async function followUp({ context, tx }: WriteCall, reviewId: string): Promise<FollowUp[]> {
  const rows = await wantedEntries(tx, reviewId).execute();
  const today = todayInJapan(context.now());
  const isStopped = ({ removed_at, enabled, disabled_on }: (typeof rows)[number]) =>
    removed_at !== null || enabled === 'no' || (disabled_on !== null && disabled_on <= today);
  const found = rows.map((row): FollowUp => {
    const { accountId, shown, note, decidedBy } = toEntry(row);
    const decision = row.decision === 'disable' ? 'disable' : 'change';
    return {
      accountId,
      department: row.department,
      shown: shown as Entry['shown'],
      decision,
      note,
      decidedBy,
      signedAt: row.signed_at?.toISOString() ?? '',
      isDone: decision === 'disable' ? isStopped(row) : row.done_at !== null,
      doneAt: row.done_at?.toISOString() ?? null,
      doneBy: row.done_by,
      disabledOn: row.disabled_on,
    };
  });
  return found.toSorted((a, b) => Number(a.isDone) - Number(b.isDone));
}

/** Throws `not-found` for an account whose change no signed part of the review wants. */
export async function markChanges(
  { context, tx, scope }: WriteCall,
  reviewId: string,
  { accountIds, done }: { readonly accountIds: readonly string[]; readonly done: boolean },
): Promise<void> {
  const ids = [...new Set(accountIds)];
  const wanted = await wantedEntries(tx, reviewId)
    .where('e.decision', '=', 'change')
    .where('e.account_id', 'in', ids)
    .execute();
  if (wanted.length !== ids.length) throw new Problem('not-found');
  await tx
    .updateTable('account_review_entry')
    .set(done ? { done_at: context.now(), done_by: scope.personName } : { done_at: null, done_by: '' })
    .where('review_id', '=', reviewId)
    .where('account_id', 'in', ids)
    .execute();
  await recordAudit(tx, scope, {
    action: done ? 'accountReview.changesMade' : 'accountReview.changesReopened',
    subject: `accountReview:${reviewId}`,
    details: { accounts: ids.length },
  });
}
