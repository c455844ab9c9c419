/** What is wrong with a file of regulation data: where, what, and what to do. */
export interface RegulationProblem {
  /** Stable kebab-case code, key of `regulations:problem.<code>` in the message catalogue. */
  readonly code: string;
  /** File, relative to the content directory. */
  readonly file: string;
  /** Place inside the file: `pages.0.sections.1`, or the item id. */
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

/** One line for logs and terminals without the message catalogue. */
export function describe(problem: RegulationProblem): string {
  const params = Object.entries(problem.params).map(([key, value]) => `${key}=${value}`);
  return [`${problem.file}: ${problem.path || '(whole file)'}: ${problem.code}`, ...params].join(' ');
}
