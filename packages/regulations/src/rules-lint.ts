/** What the schema of `regulations/rules` cannot see; whether ledgers have the columns is checked in `@mamori/core/facts/check-rules`. */
import type { EditionId, ItemId } from './model/edition.ts';
import type { Rule, RuleCondition, RuleFile } from './rules-model.ts';

export interface RuleProblem {
  /** `2-6`, `2-6 support-ended`. */
  readonly where: string;
  readonly code:
    | 'duplicate-id'
    | 'unknown-item'
    | 'unknown-source'
    | 'asks-nothing'
    | 'values-missing'
    | 'values-unused'
    | 'hint-decides'
    | 'japanese-in-english';
  readonly detail: string;
}

export interface KnownContent {
  /** Item ids per installed edition. */
  readonly items: ReadonlyMap<EditionId, ReadonlySet<ItemId>>;
  /** Keys of `help/sources.yaml`. */
  readonly sources: ReadonlySet<string>;
}

export function lintRules(files: readonly RuleFile[], known: KnownContent): readonly RuleProblem[] {
  const ids = files.flatMap(({ rules }) => rules.map(({ id }) => id));
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [
    ...twice.map((id) => problem(id, 'duplicate-id', id)),
    ...files.flatMap((file) => [
      ...lintFile(file, known),
      ...file.rules.flatMap((rule) => lintRule(`${file.item} ${rule.id}`, rule, known)),
    ]),
  ];
}

const problem = (where: string, code: RuleProblem['code'], detail: string): RuleProblem => ({
  where,
  code,
  detail,
});

function lintFile({ item, editions, reach }: RuleFile, { items }: KnownContent): readonly RuleProblem[] {
  const missing = editions.filter((edition) => !items.get(edition)?.has(item));
  return [
    ...missing.map((edition) => problem(item, 'unknown-item', edition)),
    ...(/[ぁ-んァ-ヶ一-龠]/.test(reach.en) ? [problem(item, 'japanese-in-english', reach.en)] : []),
  ];
}

function lintRule(where: string, rule: Rule, { sources }: KnownContent): readonly RuleProblem[] {
  const asksNothing = rule.fails.length === 0 && rule.unknown.length === 0 && rule.whenEmpty !== 'no';
  const isStrictHint = rule.weight === 'hints' && rule.whenEmpty === 'no';
  return [
    ...rule.sources
      .filter(({ source }) => !sources.has(source))
      .map(({ source }) => problem(where, 'unknown-source', source)),
    ...(asksNothing ? [problem(where, 'asks-nothing', '')] : []),
    ...(isStrictHint ? [problem(where, 'hint-decides', 'whenEmpty')] : []),
    ...conditionsOf(rule).flatMap((condition) => lintValues(where, condition)),
  ];
}

const conditionsOf = ({ about, fails, unknown }: Rule): readonly RuleCondition[] => [
  ...about,
  ...fails.flat(),
  ...unknown.flat(),
];

function lintValues(where: string, condition: RuleCondition): readonly RuleProblem[] {
  const { column, operator, values } = condition;
  const takesNone = operator === 'blank' || operator === 'filled';
  if (takesNone) return values.length > 0 ? [problem(where, 'values-unused', `${column} ${operator}`)] : [];
  return values.length === 0 ? [problem(where, 'values-missing', `${column} ${operator}`)] : [];
}
