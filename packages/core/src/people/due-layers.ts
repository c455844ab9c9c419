/**
 * Which accounts the checklist of a fiscal year asks about (R-E7; S0 6-1, 6-4, 6-5, 7-1, 7-2): in FY2023 those of server operating systems, network devices
 * and administrators, from FY2024 all.
 */
import type { Known } from '../ledger/column.ts';
import type { Account } from '../ledger/ledgers/people.ts';

/** Unknown: an application account of FY2023 of which nobody has said whether it administers. */
export function isDueIn(fiscalYear: number, account: Pick<Account, 'layer' | 'administrator'>): Known {
  if (fiscalYear >= 2024 || account.layer === 'server_os' || account.layer === 'network') return 'yes';
  if (account.layer === 'terminal_os') return 'no';
  return account.administrator;
}
