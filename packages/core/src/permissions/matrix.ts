/**
 * The matrix job × class of information of a system (R-E2; S2 アクセス利用権限): what was decided, what the system is really set to, and what accounts
 * have by the role that the system gives them. What nobody has said stays unknown.
 */
import type { Known } from '../ledger/column.ts';
import {
  INFORMATION_CLASSES,
  type InformationClass,
  JOBS,
  type Job,
  PERMISSION_LEVELS,
  type PermissionLevel,
} from '../ledger/ledgers/people.ts';

export interface MatrixCell {
  readonly job: Job;
  readonly informationClass: InformationClass;
  readonly level: PermissionLevel;
  /** Null until somebody looked at the system. */
  readonly actual: PermissionLevel | null;
}

/** Personal accounts of the application that are in use and alike; `count` of them. */
export interface MatrixAccounts {
  /** Of the holder; null for nobody of the roster, or nobody whose job stands there. */
  readonly job: Job | null;
  /** As the system calls it; may be empty. */
  readonly role: string;
  readonly administrator: Known;
  readonly count: number;
}

/** Role of the system → row of the matrix; null: a person said that it is none of them. */
export type RoleMeanings = ReadonlyMap<string, Job | null>;

export interface CellComparison {
  readonly job: Job;
  readonly informationClass: InformationClass;
  /** Accounts that get what was decided, more, less, and those of which nobody knows. */
  readonly same: number;
  readonly more: number;
  readonly less: number;
  readonly unknown: number;
}

export interface JobComparison {
  readonly job: Job;
  readonly accounts: number;
  /** May do everything (S2 管理者権限: 全ての制御), whatever the matrix says: counted here and in no cell. */
  readonly administrators: number;
  /** Nobody has said which row of the matrix their role is. */
  readonly untold: number;
}

export interface MatrixComparison {
  readonly jobs: readonly JobComparison[];
  readonly cells: readonly CellComparison[];
  /** Accounts whose holder's job is not known: in no row. */
  readonly withoutJob: number;
}

const keyOf = (job: Job, informationClass: InformationClass) => `${job} ${informationClass}`;
const RANK: Readonly<Record<PermissionLevel, number>> = { none: 0, view: 1, enter: 2 };

/** What an account gets is what the system is set to for the row of its role; what it may have is what was decided for its holder's job. */
export function compareAccounts(
  cells: readonly MatrixCell[],
  meanings: RoleMeanings,
  accounts: readonly MatrixAccounts[],
): MatrixComparison {
  const byKey = new Map(cells.map((cell) => [keyOf(cell.job, cell.informationClass), cell]));
  const byJob = Map.groupBy(accounts, ({ job }) => job);
  const jobs: JobComparison[] = [];
  const compared: CellComparison[] = [];
  for (const job of JOBS) {
    const own = byJob.get(job) ?? [];
    if (own.length === 0) continue;
    const usual = own.filter(({ administrator }) => administrator !== 'yes');
    jobs.push({
      job,
      accounts: sum(own),
      administrators: sum(own) - sum(usual),
      untold: sum(usual.filter(({ role }) => (meanings.get(role) ?? null) === null)),
    });
    for (const informationClass of INFORMATION_CLASSES) {
      const cell = byKey.get(keyOf(job, informationClass));
      if (cell) compared.push(compareCell(cell, usual, meanings, byKey));
    }
  }
  return { jobs, cells: compared, withoutJob: sum(byJob.get(null) ?? []) };
}

const sum = (accounts: readonly MatrixAccounts[]): number =>
  accounts.reduce((total, { count }) => total + count, 0);

function compareCell(
  { job, informationClass, level }: MatrixCell,
  accounts: readonly MatrixAccounts[],
  meanings: RoleMeanings,
  byKey: ReadonlyMap<string, MatrixCell>,
): CellComparison {
  const found = { same: 0, more: 0, less: 0, unknown: 0 };
  for (const { role, count } of accounts) {
    const row = meanings.get(role) ?? null;
    const given = row === null ? null : (byKey.get(keyOf(row, informationClass))?.actual ?? null);
    found[judged(given, level)] += count;
  }
  return { job, informationClass, ...found };
}

function judged(given: PermissionLevel | null, decided: PermissionLevel): keyof typeof RESULTS {
  if (given === null) return 'unknown';
  const over = RANK[given] - RANK[decided];
  return over === 0 ? 'same' : over > 0 ? 'more' : 'less';
}
const RESULTS = { same: 0, more: 0, less: 0, unknown: 0 } as const;

/** Sorted as the columns and rows of the matrix stand. */
export const jobsOf = (cells: readonly Pick<MatrixCell, 'job'>[]): readonly Job[] => {
  const used = new Set(cells.map(({ job }) => job));
  return JOBS.filter((job) => used.has(job));
};

/** In the order in which a press goes through them; blank comes after the last. */
export const nextLevel = (level: PermissionLevel | null): PermissionLevel | null =>
  level === null
    ? (PERMISSION_LEVELS[0] ?? null)
    : (PERMISSION_LEVELS[PERMISSION_LEVELS.indexOf(level) + 1] ?? null);
