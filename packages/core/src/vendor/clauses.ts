/** Which clauses of S1 別紙1 a contract contains (R-C4). */
export const CLAUSE_STATES = ['yes', 'no', 'notApplicable', 'unknown'] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

export interface ClauseAnswer {
  readonly state: ClauseState;
  /** Where it stands in the contract: 第12条2項. */
  readonly place: string;
  readonly note: string;
}

export type ClauseAnswers = Readonly<Record<string, ClauseAnswer>>;
export type ClauseCounts = Readonly<Record<ClauseState, number>>;

/** A clause that nobody has looked at is unknown; answers to clauses that the list does not have do not count. */
export function countClauses(ids: readonly string[], answers: ClauseAnswers): ClauseCounts {
  const counts: Record<ClauseState, number> = { yes: 0, no: 0, notApplicable: 0, unknown: 0 };
  for (const id of ids) counts[answers[id]?.state ?? 'unknown'] += 1;
  return counts;
}
