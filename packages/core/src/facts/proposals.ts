/**
 * What the ledgers say about the items of a checklist: proposals with reasons, never answers (R-B15, R-B16). A no stands on rows that fail
 * and is certain; a yes is certain only where the ledgers see everything that the item asks; everything else is left to a person.
 */
import type { Rule, RuleFile } from '@mamori/regulations/rules-model';
import type { AnswerValue } from '../assessment/answer-document.ts';
import type { Verdict } from '../verdict.ts';
import type { FactSource, Facts } from './facts.ts';
import { type ByClass, type Outcome, outcomeOf } from './outcome.ts';
import { factTables } from './tables.ts';

export interface Reason {
  readonly ruleId: string;
  readonly weight: Rule['weight'];
  readonly result: Verdict;
  /** Key of the message catalogue below `facts:`. */
  readonly code: string;
  /** Rows: `count` those the sentence is about, `asked` all that were looked at. */
  readonly params: Readonly<Record<'count' | 'asked' | 'failing' | 'unknown' | 'passing', number>>;
  /** Of devices: the rows of `count` by the classes of the form (R-A5, R-B11). */
  readonly byClass: ByClass | null;
  readonly ledger: FactSource;
  /** The rows that the sentence is about, by id: failing ones, or the unknown ones where none fails. */
  readonly rowIds: readonly string[];
  /** Rows beside failing ones of which the rule cannot tell. */
  readonly unclearIds: readonly string[];
}

export interface Proposal {
  readonly item: string;
  readonly answer: 'yes' | 'no' | null;
  readonly isCertain: boolean;
  readonly reasons: readonly Reason[];
}

/** One proposal per file, in their order. Throws for rules that `checkRules` refuses. */
export function proposalsFor(files: readonly RuleFile[], facts: Facts): readonly Proposal[] {
  const tables = factTables(facts);
  return files.map((file) => {
    const outcomes = file.rules
      .map((rule) => outcomeOf(rule, tables, facts.today))
      .filter((outcome) => outcome !== null);
    return { item: file.item, ...combined(file, outcomes), reasons: reasonsOf(outcomes) };
  });
}

function combined(file: RuleFile, outcomes: readonly Outcome[]): Pick<Proposal, 'answer' | 'isCertain'> {
  const results = outcomes.filter(({ rule }) => rule.weight === 'decides').map(({ result }) => result);
  if (results.includes('no')) return { answer: 'no', isCertain: outcomes.some(isDisproof) };
  if (results.length === 0 || results.includes('unknown')) return { answer: null, isCertain: false };
  return { answer: 'yes', isCertain: file.wholeItem };
}

/** A ledger may be kept elsewhere, on paper or in Excel: one without rows disproves nothing. */
const isDisproof = ({ rule, result, isEmpty }: Outcome) =>
  rule.weight === 'decides' && result === 'no' && !isEmpty;

const BY_RESULT: readonly Verdict[] = ['no', 'unknown', 'yes'];
const BY_WEIGHT: readonly Rule['weight'][] = ['decides', 'hints'];

/** What decides stands first, and there what fails. A hint is a reason only when it has rows to show. */
const reasonsOf = (outcomes: readonly Outcome[]): readonly Reason[] =>
  outcomes
    .filter(({ rule, failing, unknown }) => rule.weight === 'decides' || failing.length + unknown.length > 0)
    .map(reasonOf)
    .sort(
      (a, b) =>
        BY_WEIGHT.indexOf(a.weight) - BY_WEIGHT.indexOf(b.weight) ||
        BY_RESULT.indexOf(a.result) - BY_RESULT.indexOf(b.result),
    );

function reasonOf(outcome: Outcome): Reason {
  const { rule, result, isEmpty, asked, passing, failing, unknown, byClass } = outcome;
  const count = { no: failing.length, unknown: unknown.length, yes: asked }[result];
  return {
    ruleId: rule.id,
    weight: rule.weight,
    result,
    code: isEmpty ? emptyCode(rule) : `${rule.id}.${result}`,
    params: { count, asked, failing: failing.length, unknown: unknown.length, passing },
    byClass,
    ledger: rule.ledger as FactSource,
    rowIds: result === 'no' ? failing : unknown,
    unclearIds: result === 'no' ? unknown : [],
  };
}

const emptyCode = ({ id, ledger, whenEmpty }: Rule): string =>
  whenEmpty === 'no' ? `${id}.empty` : `empty.${ledger}`;

/** Every code that a rule can give. */
export const reasonCodes = (rule: Rule): readonly string[] => [
  ...(rule.weight === 'decides' ? [`${rule.id}.yes`] : []),
  ...(rule.weight === 'decides' && rule.whenEmpty !== 'nothing' ? [emptyCode(rule)] : []),
  ...(rule.fails.length > 0 ? [`${rule.id}.no`] : []),
  ...(rule.unknown.length > 0 ? [`${rule.id}.unknown`] : []),
];

export interface Contradiction {
  readonly item: string;
  /** `contradicted`: a recorded はい that rows disprove. `could-be-yes`: a recorded いいえ to which nothing recorded objects any more. */
  readonly kind: 'contradicted' | 'could-be-yes';
  readonly proposal: Proposal;
}

/** Recorded answers by item against the proposals; what was marked 対象外 or left blank contradicts nothing. */
export function contradictions(
  answers: Readonly<Record<string, AnswerValue>>,
  proposals: readonly Proposal[],
): readonly Contradiction[] {
  return proposals.flatMap((proposal): readonly Contradiction[] => {
    const recorded = answers[proposal.item] ?? null;
    const { item, answer, isCertain } = proposal;
    if (recorded === 'yes' && answer === 'no' && isCertain) return [{ item, kind: 'contradicted', proposal }];
    if (recorded === 'no' && answer === 'yes') return [{ item, kind: 'could-be-yes', proposal }];
    return [];
  });
}
