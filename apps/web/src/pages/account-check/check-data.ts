import type { CallOutput } from '@mamori/contract/client';

export type Check = CallOutput<'getAccountCheck'>;
export type FindingCount = Check['findings'][number];
export type Place = Check['places'][number];
export type BreakGlass = Check['breakGlass'][number];
export type Finding = CallOutput<'listAccountFindings'>['rows'][number];
export type Question = CallOutput<'listAccountQuestions'>['rows'][number];
export type Candidate = Question['candidates'][number];
export type Link = CallOutput<'listAccountLinks'>['rows'][number];
export type Account = Question['account'];
export type Person = Candidate['person'];
export type Evidence = Candidate['evidence'][number];

/** Reading operations that show the check; `LEDGER_READERS` has them too. */
export const CHECK_READERS = [
  'getAccountCheck',
  'listAccountFindings',
  'listAccountLinks',
  'listAccountRefusals',
] as const;
/** Rows of a page. */
export const AT_ONCE = 100;
