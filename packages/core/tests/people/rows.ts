/** Blank rows of the people ledgers, for the tests to fill in. */
import { blankValues } from '../../src/ledger/definition.ts';
import {
  type Account,
  account,
  type BreakGlassUse,
  breakGlassUse,
  type Duty,
  duty,
  type Staff,
  staff,
} from '../../src/ledger/ledgers/people.ts';

export const STAFF = { id: '', ...blankValues(staff) } as Staff;
export const ACCOUNT = {
  id: '',
  ...blankValues(account),
  layer: 'application',
  systemId: 'emr',
} as Account;
const DUTY = { id: '', ...blankValues(duty) } as Duty;
const USE = { id: '', ...blankValues(breakGlassUse) } as BreakGlassUse;

export const staffRow = (id: string, changes: Partial<Staff>): Staff => ({ ...STAFF, ...changes, id });
export const accountRow = (id: string, changes: Partial<Account>): Account => ({
  ...ACCOUNT,
  name: id,
  ...changes,
  id,
});
export const dutyRow = (id: string, changes: Partial<Duty>): Duty => ({ ...DUTY, ...changes, id });
export const useRow = (id: string, changes: Partial<BreakGlassUse>): BreakGlassUse => ({
  ...USE,
  usedBy: '高野 直樹',
  reason: '認証サーバの停止',
  ...changes,
  id,
});
