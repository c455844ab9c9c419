/** An account under study, and one whose person is sure (R-E3). */
import type { Account } from '../ledger/ledgers/people.ts';
import type { Evidence } from './evidence.ts';
import type { Gathered } from './gather.ts';
import type { LoginReading } from './names/login.ts';
import type { Person } from './roster.ts';

export interface Row {
  readonly account: Account;
  /** `exportOf` the account. */
  readonly from: string;
  readonly login: LoginReading;
  readonly gathered: Gathered;
}

export interface Sure {
  readonly row: Row;
  readonly person: Person;
  readonly evidence: readonly Evidence[];
}
