/**
 * By what a finding is known again at the next run (R-E3): a person sets one aside for what it is about and what it rests on. When that changes,
 * the finding is a new one.
 */
import type { Finding } from './finding.ts';

/** The account; of `not-confirmed`, which is about a whole export, its layer, system and domain. */
export const subjectOf = ({ accountId, params }: Pick<Finding, 'accountId' | 'params'>): string =>
  accountId ?? [params.layer, params.systemId, params.realm].join('/');

/** Figures that grow with every day, or with other accounts: no news of this one. */
const PASSING: ReadonlySet<string> = new Set(['days', 'percent']);
/** Of a whole export: its accounts stand in the figures. */
const COUNTED: ReadonlySet<string> = new Set(['not-confirmed']);

/** The same text as long as the finding rests on the same. */
export function factOf({ code, staffId, related, params }: Finding): string {
  const lasting = Object.entries(params)
    .filter(([key]) => !PASSING.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([code, staffId, COUNTED.has(code) ? [] : [...related].sort(), lasting]);
}
