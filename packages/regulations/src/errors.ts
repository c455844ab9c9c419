import { REMEDIES } from './remedies.ts';

export type ProblemCode = keyof typeof REMEDIES;

/** What is wrong with a file of regulation data: where, what, and (by its code) what to do. */
export interface RegulationProblem {
  /** Key of `regulations:problem.<code>` in the message catalogue. */
  readonly code: ProblemCode;
  /** File, relative to the content directory; the edition id for an edition that is not a file. */
  readonly file: string;
  /** Place inside the file: `pages.0.sections.1`, or `items.2-4`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Thrown when the content cannot be used at all; every problem found is listed. */
export class RegulationDataError extends Error {
  readonly problems: readonly RegulationProblem[];

  constructor(problems: readonly RegulationProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'RegulationDataError';
    this.problems = problems;
  }
}

/** One line for logs and terminals: file, place, code with its values, remedy. */
export function describe(problem: RegulationProblem): string {
  const params = Object.entries(problem.params).map(([key, value]) => `${key}=${value}`);
  const what = [problem.code, ...params].join(' ');
  return `${problem.file}: ${problem.path || '(whole file)'}: ${what}. ${REMEDIES[problem.code]}`;
}
