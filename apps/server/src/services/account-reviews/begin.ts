/** A review begins with the accounts as they are: who reviews sees the same until the end (R-E3; S2 退職者や使用していないアカウント). */
import type { AccountReviewInput, ReviewedAccount } from '@mamori/contract/schemas/account-reviews';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Account, Staff } from '@mamori/core/ledger/ledgers/people';
import { recordAudit } from '@mamori/database/audit';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { namesIn } from '../ledgers/names.ts';
import { allRows, rowsById } from '../ledgers/select.ts';
import type { WriteCall } from '../ledgers/write.ts';

type Shown = z.input<typeof ReviewedAccount>;

const ACCOUNT = ledgerOf('account');
const STAFF = ledgerOf('staff');

/** Returns the id. Throws `conflict` when no account fits. */
export async function beginReview(
  call: WriteCall & { readonly locale: Locale },
  { name, dueOn, where }: z.output<typeof AccountReviewInput>,
): Promise<string> {
  const { context, tx, scope } = call;
  const entries = await accountsToReview(call, where);
  if (entries.length === 0)
    throw new Problem('conflict', { reason: translator(call.locale)('accounts:server.noAccounts') });
  const id = context.newId();
  const organization_id = String(scope.organizationId);
  await tx
    .insertInto('account_review')
    .values({ organization_id, id, name, due_on: dueOn, started_by: scope.personName })
    .execute();
  const parts = new Map(
    [...new Set(entries.map(({ department }) => department))].map((one) => [one, context.newId()]),
  );
  await tx
    .insertInto('account_review_part')
    .values(
      [...parts].map(([department, part]) => ({ organization_id, review_id: id, id: part, department })),
    )
    .execute();
  const rows = entries.map(({ accountId, department, shown }) => ({
    part_id: parts.get(department),
    account_id: accountId,
    shown,
  }));
  await sql`
    INSERT INTO account_review_entry (organization_id, review_id, part_id, account_id, shown)
    SELECT ${organization_id}::uuid, ${id}::uuid, e.part_id, e.account_id, e.shown
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e (part_id uuid, account_id uuid, shown jsonb)`.execute(
    tx,
  );
  await recordAudit(tx, scope, {
    action: 'accountReview.started',
    subject: `accountReview:${id}`,
    details: { accounts: entries.length, departments: parts.size },
  });
  return id;
}

async function accountsToReview(call: WriteCall, where: z.output<typeof AccountReviewInput>['where']) {
  const { tx } = call;
  const conditions = [...where, { column: 'enabled', operator: 'not' as const, values: ['no'] }];
  const accounts = await allRows(tx, ACCOUNT, { conditions, order: null });
  const names = await namesIn(tx, ACCOUNT, accounts);
  const staffIds = accounts.flatMap(({ values }) => (values.staffId ? [String(values.staffId)] : []));
  const staff = new Map(
    (await rowsById(tx, STAFF, [...new Set(staffIds)])).map((row) => [
      row.id,
      row.values as unknown as Staff,
    ]),
  );
  return accounts.map(({ id, values }) => {
    const account = values as unknown as Account;
    const person = account.staffId ? staff.get(account.staffId) : undefined;
    const shown: Shown = {
      name: account.name,
      displayName: account.displayName,
      layer: account.layer,
      kind: account.kind,
      system: names.system?.[account.systemId ?? ''] ?? '',
      device: names.device?.[account.deviceId ?? ''] ?? '',
      staffName: person?.name ?? '',
      staffNumber: person?.number ?? '',
      job: person?.job ?? null,
      leftOn: person?.leftOn ?? null,
      role: account.role,
      administrator: account.administrator,
      enabled: account.enabled,
      lastUsedOn: account.lastUsedOn,
    };
    return { accountId: id, department: person?.department ?? '', shown };
  });
}
