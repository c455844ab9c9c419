/** Rules against the ledgers: every ledger, column, operator and value that they name is there. */
import type { Rule, RuleFile } from '@mamori/regulations/rules-model';
import { isIsoDate } from '../calendar/iso-date.ts';
import type { Column } from '../ledger/column.ts';
import { operatorsOf } from '../ledger/filter.ts';
import { isFactSource } from './outcome.ts';
import { isRelativeDate } from './relative-date.ts';
import { factColumn } from './tables.ts';

export interface RuleFault {
  readonly rule: string;
  readonly code: 'unknown-ledger' | 'unknown-column' | 'unknown-operator' | 'unknown-value';
  readonly detail: string;
}

export const checkRules = (files: readonly RuleFile[]): readonly RuleFault[] =>
  files.flatMap(({ rules }) => rules.flatMap(checkRule));

function checkRule(rule: Rule): readonly RuleFault[] {
  const { id, ledger } = rule;
  if (!isFactSource(ledger)) return [{ rule: id, code: 'unknown-ledger', detail: ledger }];
  const conditions = [...rule.about, ...rule.fails.flat(), ...rule.unknown.flat()];
  return conditions.flatMap(({ column: key, operator, values }): readonly RuleFault[] => {
    const column = factColumn(ledger, key);
    if (!column) return [{ rule: id, code: 'unknown-column', detail: `${ledger}.${key}` }];
    if (!operatorsOf(column).includes(operator))
      return [{ rule: id, code: 'unknown-operator', detail: `${key} ${operator}` }];
    return values
      .filter((value) => !isPossible(column, value))
      .map((value) => ({ rule: id, code: 'unknown-value', detail: `${key} ${value}` }));
  });
}

const KNOWN = ['yes', 'no', 'unknown'];

function isPossible(column: Column, value: string): boolean {
  switch (column.kind) {
    case 'choice':
      return column.values.includes(value);
    case 'known':
      return KNOWN.includes(value);
    case 'date':
      return isRelativeDate(value) || isIsoDate(value);
    case 'number':
      return Number.isFinite(Number(value));
    default:
      return true;
  }
}
