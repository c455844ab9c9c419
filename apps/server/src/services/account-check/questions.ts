/** Accounts whose person is in doubt, the answers, and what was refused (R-E3; S0 6-2, S1 第4条⑨). */
import type {
  AccountAnswer,
  AccountAnswered,
  AccountQuestion,
  AccountRefusal,
} from '@mamori/contract/schemas/account-check';
import type { AccountMatch } from '@mamori/core/people/match-accounts';
import { recordAudit } from '@mamori/database/audit';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { requireReferences } from '../ledgers/names.ts';
import { requireRow, rowsById } from '../ledgers/select.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { type CheckCall, type Checked, checkAccounts } from './check.ts';
import type { StoredAccount } from './load.ts';
import { ACCOUNT, accountsShown, personShown } from './shown.ts';

type Answer = z.output<typeof AccountAnswer>;
type Answered = z.input<typeof AccountAnswered>;
type Question = z.input<typeof AccountQuestion>;
type Refusal = z.input<typeof AccountRefusal>;

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Those in use first, and among them those that are likeliest a leaver's. */
export async function questionsPage(
  call: CheckCall,
  { offset, limit }: Page,
): Promise<{ rows: Question[]; total: number }> {
  const checked = await checkAccounts(call);
  const doubtful = checked.matches.filter(({ outcome }) => outcome === 'doubtful');
  const ranked = doubtful
    .flatMap((match) => {
      const account = checked.accounts.get(match.accountId);
      return account ? [{ match, account, rank: rankOf(checked, account, match) }] : [];
    })
    .sort((a, b) => a.rank - b.rank || (a.account.name < b.account.name ? -1 : 1));
  const page = ranked.slice(offset, offset + limit);
  const shown = await accountsShown(
    call.tx,
    page.map(({ account }) => account),
  );
  const rows = page.map(({ match, account }) => ({
    account: shown(account),
    reason: match.reason,
    candidates: match.candidates.flatMap(({ staffId, evidence }) => {
      const person = checked.staff.get(staffId);
      return person ? [{ person: personShown(person), evidence: [...evidence] }] : [];
    }),
    candidateCount: match.candidateCount,
  }));
  return { rows, total: doubtful.length };
}

function rankOf({ staff, today }: Checked, { enabled }: StoredAccount, { candidates }: AccountMatch): number {
  if (enabled === 'no') return 2;
  const leftOn = staff.get(candidates[0]?.staffId ?? '')?.leftOn ?? null;
  return leftOn !== null && leftOn <= today ? 0 : 1;
}

/** Throws `not-found`, `changed-meanwhile` with the row as it is now. */
export async function answerQuestion(
  call: WriteCall,
  accountId: string,
  answer: Answer,
  ifMatch: number,
): Promise<Answered> {
  const { tx } = call;
  const [row] = await rowsById(tx, ACCOUNT, [accountId], { lock: true });
  if (!row) throw new Problem('not-found');
  if (row.version !== ifMatch)
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current: row } });
  if (answer.answer === 'nobody') {
    await requireReferences(
      tx,
      ACCOUNT,
      answer.staffIds.map((staffId) => ({ staffId })),
    );
    const refusedIds = await refuse(call, accountId, answer.staffIds);
    const isLinked = answer.staffIds.includes(String(row.values.staffId));
    const changes = isLinked ? [changeTo(row, { staffId: null })] : [];
    return { changeSetId: await writeRows(call, ACCOUNT, changes, { kind: 'update' }), refusedIds };
  }
  const values = answer.answer === 'person' ? { staffId: answer.staffId } : { kind: answer.answer };
  await requireReferences(tx, ACCOUNT, [values]);
  const changeSetId = await writeRows(call, ACCOUNT, [changeTo(row, values)], { kind: 'update' });
  return { changeSetId, refusedIds: [] };
}

/** Ids that were not refused before. */
async function refuse(call: WriteCall, accountId: string, staffIds: readonly string[]): Promise<string[]> {
  const { context, tx, scope } = call;
  const inserted = await tx
    .insertInto('account_refusal')
    .values(
      [...new Set(staffIds)].map((staff_id) => ({
        organization_id: String(scope.organizationId),
        account_id: accountId,
        staff_id,
        refused_at: context.now(),
        refused_by: scope.personName,
      })),
    )
    .onConflict((conflict) => conflict.columns(['organization_id', 'account_id', 'staff_id']).doNothing())
    .returning('staff_id')
    .execute();
  const refused = inserted.map(({ staff_id }) => staff_id);
  if (refused.length > 0)
    await recordAudit(tx, scope, {
      action: 'accountCheck.refused',
      subject: `account:${accountId}`,
      details: { staffIds: refused },
    });
  return refused;
}

/** Throws `not-found`, `nothing-to-undo`. */
export async function withdrawRefusals(
  call: WriteCall,
  accountId: string,
  staffIds: readonly string[],
): Promise<void> {
  const { tx, scope } = call;
  await requireRow(tx, ACCOUNT, accountId);
  const { numDeletedRows } = await tx
    .deleteFrom('account_refusal')
    .where('account_id', '=', accountId)
    .where('staff_id', 'in', [...staffIds])
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new Problem('nothing-to-undo');
  await recordAudit(tx, scope, {
    action: 'accountCheck.refusalWithdrawn',
    subject: `account:${accountId}`,
    details: { staffIds },
  });
}

/** The latest first; those of rows that were removed have nothing to say. */
export async function refusalsPage(
  call: CheckCall,
  { offset, limit }: Page,
): Promise<{ rows: Refusal[]; total: number }> {
  const checked = await checkAccounts(call);
  const stored = await call.tx
    .selectFrom('account_refusal')
    .selectAll()
    .orderBy('refused_at', 'desc')
    .orderBy('account_id')
    .orderBy(sql`staff_id`)
    .execute();
  const all = stored.flatMap((row) => {
    const [account, person] = [checked.accounts.get(row.account_id), checked.staff.get(row.staff_id)];
    return account && person ? [{ row, account, person }] : [];
  });
  const page = all.slice(offset, offset + limit);
  const shown = await accountsShown(
    call.tx,
    page.map(({ account }) => account),
  );
  const rows = page.map(({ row, account, person }) => ({
    account: shown(account),
    person: personShown(person),
    at: row.refused_at.toISOString(),
    by: row.refused_by,
  }));
  return { rows, total: all.length };
}
