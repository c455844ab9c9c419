/** One rule over the rows it asks: which fail, which are unknown, how many pass. */
import type { DeviceClass } from '@mamori/regulations/model/edition';
import type { Rule, RuleCondition } from '@mamori/regulations/rules-model';
import type { IsoDate } from '../assessment/answer-document.ts';
import { isLedgerId } from '../ledger/ledgers.ts';
import { type ValueTest, valueTest } from '../ledger/matches.ts';
import type { Verdict } from '../verdict.ts';
import type { FactSource } from './facts.ts';
import { resolveDate } from './relative-date.ts';
import { type FactTable, type FactTables, factColumn } from './tables.ts';

export interface Outcome {
  readonly rule: Rule;
  readonly result: Verdict;
  /** The ledger has no row at all. */
  readonly isEmpty: boolean;
  readonly asked: number;
  readonly passing: number;
  readonly failing: readonly string[];
  readonly unknown: readonly string[];
  /** Of devices: how many of the rows that make the result are servers, terminals, network devices. */
  readonly byClass: ByClass | null;
}

export type ByClass = Readonly<Record<DeviceClass, number>>;

export const isFactSource = (id: string): id is FactSource => id === 'system' || isLedgerId(id);

/** Throws for a rule that names a ledger or column that there is not (`checkRules` finds them). Null when no row is asked. */
export function outcomeOf(rule: Rule, tables: FactTables, today: IsoDate): Outcome | null {
  if (!isFactSource(rule.ledger)) throw new Error(`rule ${rule.id}: no ledger ${rule.ledger}`);
  const table = tables(rule.ledger);
  if (table.rows.length === 0) return ofEmpty(rule);
  const isAsked = allOf(rule, rule.about, table, today);
  const fails = rule.fails.map((group) => allOf(rule, group, table, today));
  const leavesOpen = rule.unknown.map((group) => allOf(rule, group, table, today));
  const places: Record<Verdict, number[]> = { no: [], unknown: [], yes: [] };
  table.rows.forEach((_row, place) => {
    if (!isAsked(place)) return;
    if (fails.some((group) => group(place))) places.no.push(place);
    else if (leavesOpen.some((group) => group(place))) places.unknown.push(place);
    else places.yes.push(place);
  });
  const result = WORST_FIRST.find((one) => places[one].length > 0);
  if (!result) return null;
  const ids = (of: readonly number[]) => of.flatMap((place) => table.rows[place]?.id ?? []);
  return {
    rule,
    result,
    isEmpty: false,
    asked: places.no.length + places.unknown.length + places.yes.length,
    passing: places.yes.length,
    failing: ids(places.no),
    unknown: ids(places.unknown),
    byClass: table.source === 'device' ? classesOf(table, places[result]) : null,
  };
}

const WORST_FIRST: readonly Verdict[] = ['no', 'unknown', 'yes'];

function classesOf(table: FactTable, places: readonly number[]): ByClass {
  const classes = places.map((place) => table.value('deviceClass', place));
  const count = (wanted: DeviceClass) => classes.filter((one) => one === wanted).length;
  return { server: count('server'), terminal: count('terminal'), network: count('network') };
}

function ofEmpty(rule: Rule): Outcome | null {
  if (rule.whenEmpty === 'nothing') return null;
  const none = { asked: 0, passing: 0, failing: [], unknown: [], byClass: null };
  return { rule, result: rule.whenEmpty, isEmpty: true, ...none };
}

function allOf(
  { id }: Rule,
  conditions: readonly RuleCondition[],
  table: FactTable,
  today: IsoDate,
): (place: number) => boolean {
  const tests = conditions.map(({ column: key, operator, values }): readonly [string, ValueTest] => {
    const column = factColumn(table.source, key);
    if (!column) throw new Error(`rule ${id}: ${table.source} has no column ${key}`);
    return [key, valueTest(column, { operator, values: values.map((one) => resolveDate(one, today)) })];
  });
  return (place) => tests.every(([key, test]) => test(table.value(key, place)));
}
