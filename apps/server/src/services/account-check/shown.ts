/** Accounts and people as the check shows them. */
import type { CheckedAccount, CheckedPerson } from '@mamori/contract/schemas/account-check';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Account, Staff } from '@mamori/core/ledger/ledgers/people';
import { soughtBy } from '@mamori/core/search';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { namesIn } from '../ledgers/names.ts';
import type { StoredAccount } from './load.ts';

export type ShownAccount = z.input<typeof CheckedAccount>;
export type ShownPerson = z.input<typeof CheckedPerson>;

export const ACCOUNT = ledgerOf('account');
export const STAFF = ledgerOf('staff');

/** One query for each kind of place, for a page of accounts. */
export async function accountsShown(
  tx: Tx,
  accounts: readonly StoredAccount[],
): Promise<(account: StoredAccount) => ShownAccount> {
  const places = accounts.map(({ systemId, deviceId }) => ({ values: { systemId, deviceId } }));
  const names = await namesIn(tx, ACCOUNT, places);
  return (account) => ({
    id: account.id,
    version: account.version,
    name: account.name,
    displayName: account.displayName,
    layer: account.layer as ShownAccount['layer'],
    systemId: account.systemId,
    place: [names.system?.[account.systemId ?? ''], names.device?.[account.deviceId ?? '']]
      .filter(Boolean)
      .join(' '),
    realm: account.realm,
    kind: account.kind as ShownAccount['kind'],
    employeeNumber: account.employeeNumber,
    role: account.role,
    enabled: account.enabled,
    administrator: account.administrator,
    createdOn: account.createdOn,
    lastUsedOn: account.lastUsedOn,
  });
}

export const personShown = (staff: Staff): ShownPerson => ({
  id: staff.id,
  number: staff.number,
  name: staff.name,
  kana: staff.kana,
  romaji: staff.romaji,
  formerNames: [...staff.formerNames],
  job: staff.job,
  jobTitle: staff.jobTitle,
  department: staff.department,
  joinedOn: staff.joinedOn,
  leftOn: staff.leftOn,
});

/** Whether all words stand in the account or its person. */
export function soughtFor(q: string): (account: Account | null, person: Staff | null) => boolean {
  const isSought = soughtBy(q);
  return (account, person) =>
    isSought(
      account?.name,
      account?.displayName,
      account?.employeeNumber,
      account?.realm,
      person?.name,
      person?.kana,
      person?.number,
      person?.department,
    );
}
