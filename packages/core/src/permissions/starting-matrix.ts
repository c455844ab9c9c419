/**
 * The example of S2 (アクセス利用権限, 電子カルテをイメージした例), cell by cell, to begin with: the facility adjusts it. Its columns 記事入力, 病名, 検査結果
 * and 処方オーダ are our record, diagnosis, result and prescription; its rows システム管理者, 医師, 看護師 and 医事事務員 are it, doctor, nurse and clerk.
 * The other columns and rows are not in the source and stay blank.
 */
import type { InformationClass, Job, PermissionLevel } from '../ledger/ledgers/people.ts';

const COLUMNS = [
  'record',
  'diagnosis',
  'result',
  'prescription',
] as const satisfies readonly InformationClass[];

/** e: 入力可能, v: △ 閲覧のみ, -: ✗ 閲覧不可. */
const ROWS = [
  ['it', 'eeve'],
  ['doctor', 'eeve'],
  ['nurse', 'evvv'],
  ['clerk', 'evv-'],
] as const satisfies readonly (readonly [Job, string])[];

const LEVELS: Readonly<Record<string, PermissionLevel>> = { e: 'enter', v: 'view', '-': 'none' };

export interface StartingCell {
  readonly job: Job;
  readonly informationClass: InformationClass;
  readonly level: PermissionLevel;
}

export const STARTING_MATRIX: readonly StartingCell[] = ROWS.flatMap(([job, signs]) =>
  COLUMNS.map((informationClass, at) => ({
    job,
    informationClass,
    level: LEVELS[signs.charAt(at)] ?? 'none',
  })),
);
