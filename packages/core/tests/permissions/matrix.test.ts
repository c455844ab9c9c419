/** The matrix of S2 (アクセス利用権限) and what accounts really get (R-E2). */
import { describe, expect, it } from 'vitest';
import type { Job, PermissionLevel } from '../../src/ledger/ledgers/people.ts';
import {
  compareAccounts,
  jobsOf,
  type MatrixAccounts,
  type MatrixCell,
  nextLevel,
} from '../../src/permissions/matrix.ts';
import { STARTING_MATRIX } from '../../src/permissions/starting-matrix.ts';

/** S2, as set; the prescription of the nurse is really open to entering. */
const CELLS: readonly MatrixCell[] = STARTING_MATRIX.map((cell) => ({
  ...cell,
  actual: cell.job === 'nurse' && cell.informationClass === 'prescription' ? 'enter' : cell.level,
}));
const account = (job: Job | null, role: string, more: Partial<MatrixAccounts> = {}): MatrixAccounts => ({
  job,
  role,
  administrator: 'no',
  count: 1,
  ...more,
});
const ROLES = new Map<string, Job | null>([
  ['医師', 'doctor'],
  ['看護師', 'nurse'],
  ['連携', null],
]);
const compare = (accounts: readonly MatrixAccounts[], cells = CELLS) => {
  const found = compareAccounts(cells, ROLES, accounts);
  const cell = (job: Job, informationClass: string) => {
    const one = found.cells.find((each) => each.job === job && each.informationClass === informationClass);
    return one && [one.same, one.more, one.less, one.unknown];
  };
  return { ...found, cell };
};

describe('the starting matrix', () => {
  it.each([
    ['it', 'enter enter view enter'],
    ['doctor', 'enter enter view enter'],
    ['nurse', 'enter view view view'],
    ['clerk', 'enter view view none'],
  ])('has the row of %s as S2 prints it', (job, levels) => {
    const row = STARTING_MATRIX.filter((cell) => cell.job === job);
    expect(row.map(({ level }) => level).join(' ')).toBe(levels);
    expect(row.map(({ informationClass }) => informationClass)).toEqual([
      'record',
      'diagnosis',
      'result',
      'prescription',
    ]);
  });

  it('says nothing about jobs and classes that S2 does not have', () => {
    expect(STARTING_MATRIX).toHaveLength(16);
    expect(jobsOf(STARTING_MATRIX)).toEqual(['doctor', 'nurse', 'clerk', 'it']);
  });
});

describe('what accounts get, compared with what was decided for the job', () => {
  it('is the setting of the row that their role is', () => {
    const { cell } = compare([account('nurse', '看護師', { count: 40 })]);
    expect(cell('nurse', 'record')).toEqual([40, 0, 0, 0]);
    expect(cell('nurse', 'prescription')).toEqual([0, 40, 0, 0]);
  });

  it('is more or less where the role is that of another job', () => {
    const { cell } = compare([account('nurse', '医師'), account('doctor', '看護師')]);
    expect(cell('nurse', 'diagnosis')).toEqual([0, 1, 0, 0]);
    expect(cell('doctor', 'diagnosis')).toEqual([0, 0, 1, 0]);
    expect(cell('doctor', 'result')).toEqual([1, 0, 0, 0]);
  });

  it('is unknown while nobody said what the role gives, or said that it is no row of the matrix', () => {
    const { cell, jobs } = compare([
      account('nurse', ''),
      account('nurse', 'NS-02'),
      account('nurse', '連携'),
    ]);
    expect(cell('nurse', 'record')).toEqual([0, 0, 0, 3]);
    expect(jobs).toEqual([{ job: 'nurse', accounts: 3, administrators: 0, untold: 3 }]);
  });

  it('is unknown while nobody looked at the setting of the system', () => {
    const unseen = CELLS.map((cell) => ({ ...cell, actual: null }));
    expect(compare([account('nurse', '看護師')], unseen).cell('nurse', 'record')).toEqual([0, 0, 0, 1]);
  });

  it('leaves administrators out of the cells: they may do everything (S2 管理者権限)', () => {
    const { cell, jobs } = compare([
      account('doctor', '医師', { administrator: 'yes' }),
      account('doctor', '医師'),
    ]);
    expect(cell('doctor', 'record')).toEqual([1, 0, 0, 0]);
    expect(jobs).toEqual([{ job: 'doctor', accounts: 2, administrators: 1, untold: 0 }]);
  });

  it('counts accounts of nobody, and of jobs without a row, and compares neither', () => {
    const { cells, withoutJob, jobs } = compare([
      account(null, '医師', { count: 7 }),
      account('dietitian', '医師'),
    ]);
    expect(withoutJob).toBe(7);
    expect(cells).toEqual([]);
    expect(jobs.map(({ job }) => job)).toEqual(['dietitian']);
  });
});

describe('a press on a cell', () => {
  it('goes through enter, view, none and blank', () => {
    const seen: (PermissionLevel | null)[] = [nextLevel(null)];
    while (seen.length < 4) seen.push(nextLevel(seen.at(-1) ?? null));
    expect(seen).toEqual(['enter', 'view', 'none', null]);
  });
});
