import type { CallOutput } from '@mamori/contract/client';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { InformationClass, Job, PermissionLevel } from '@mamori/core/ledger/ledgers/people';
import { useLedgerWords } from '../ledgers/ledger-words.ts';

export type Matrix = CallOutput<'getPermissionMatrix'>;
export type Cell = Matrix['cells'][number];
export type Compared = Matrix['comparison']['cells'][number];
export type SignIn = CallOutput<'listSignInRules'>['rows'][number];
export type View = 'level' | 'actual' | 'accounts';

export interface CellState {
  readonly level: PermissionLevel | null;
  readonly actual: PermissionLevel | null;
}

export const BLANK: CellState = { level: null, actual: null };
export const keyOf = (job: Job, informationClass: InformationClass): string => `${job} ${informationClass}`;

export interface MatrixWords {
  readonly job: (job: Job) => string;
  readonly informationClass: (one: InformationClass) => string;
}

export function useMatrixWords(): MatrixWords {
  const words = useLedgerWords(ledgerOf('permission'));
  return {
    job: (job) => words.choice('job', job),
    informationClass: (one) => words.choice('informationClass', one),
  };
}
