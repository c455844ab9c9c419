/** Whether values may stand in a ledger: kinds, limits and what is required. The server asks this before it writes, the form while typing. */
import { isIsoDate } from '../calendar/iso-date.ts';
import { blank, type Column, isBlank, type LedgerValue } from './column.ts';
import { columnOf, type LedgerDefinition, type LedgerValues } from './definition.ts';

export const VALUE_PROBLEM_CODES = [
  'unknown-column',
  'wrong-kind',
  'missing',
  'too-long',
  'too-many',
  'too-small',
  'too-large',
  'not-a-choice',
  'not-a-date',
  'control-character',
] as const;
export type ValueProblemCode = (typeof VALUE_PROBLEM_CODES)[number];

export interface ValueProblem {
  readonly column: string;
  readonly code: ValueProblemCode;
  /** For the message: the limit that was passed. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type CheckedValues =
  | { readonly ok: true; readonly values: LedgerValues }
  | { readonly ok: false; readonly problems: readonly ValueProblem[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CONTROL = /[^\P{Cc}\n\t]/u;

/** `patch`: columns that are not named stay as they are, so that nothing is missing. Texts are trimmed. */
export function checkValues(
  definition: LedgerDefinition,
  input: Readonly<Record<string, unknown>>,
  { patch = false } = {},
): CheckedValues {
  const problems: ValueProblem[] = [];
  const values: Record<string, LedgerValue> = {};
  for (const [key, given] of Object.entries(input)) {
    const column = columnOf(definition, key);
    if (!column) {
      problems.push({ column: key, code: 'unknown-column', params: {} });
      continue;
    }
    const value = clean(given);
    const problem = problemOf(column, value);
    if (problem) problems.push({ column: key, params: {}, ...problem });
    else values[key] = value as LedgerValue;
  }
  for (const [key, column] of Object.entries(definition.columns)) {
    const isNamed = Object.hasOwn(input, key);
    if (
      column.required &&
      (isNamed ? isBlank(values[key]) : !patch && isBlank(blank(column))) &&
      !problems.some((one) => one.column === key)
    )
      problems.push({ column: key, code: 'missing', params: {} });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values };
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (!Array.isArray(value)) return value;
  const texts = value.map((one) => (typeof one === 'string' ? one.trim() : one));
  return [...new Set(texts.filter((one) => one !== ''))];
}

type Found = Pick<ValueProblem, 'code'> & Partial<Pick<ValueProblem, 'params'>>;

function problemOf(column: Column, value: unknown): Found | null {
  switch (column.kind) {
    case 'text':
      return textProblem(value, column.limit, column.lines === true);
    case 'known':
      return value === 'yes' || value === 'no' || value === 'unknown' ? null : { code: 'not-a-choice' };
    case 'choice':
      return value === null || column.values.some((one) => one === value) ? null : { code: 'not-a-choice' };
    case 'date':
      return value === null || isIsoDate(value) ? null : { code: 'not-a-date' };
    case 'number':
      return numberProblem(value, column.minimum, column.maximum);
    case 'texts':
      return listProblem(value, column.count, (one) => textProblem(one, column.limit, false));
    case 'reference':
      return value === null ? null : idProblem(value);
    case 'references':
      return listProblem(value, column.count, idProblem);
  }
}

function textProblem(value: unknown, limit: number, lines: boolean): Found | null {
  if (typeof value !== 'string') return { code: 'wrong-kind' };
  if (value.length > limit) return { code: 'too-long', params: { limit } };
  return CONTROL.test(value) || (!lines && /[\n\t]/.test(value)) ? { code: 'control-character' } : null;
}

function numberProblem(value: unknown, minimum: number, maximum: number): Found | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value)) return { code: 'wrong-kind' };
  if (value < minimum) return { code: 'too-small', params: { limit: minimum } };
  return value > maximum ? { code: 'too-large', params: { limit: maximum } } : null;
}

function listProblem(value: unknown, count: number, each: (one: unknown) => Found | null): Found | null {
  if (!Array.isArray(value)) return { code: 'wrong-kind' };
  if (value.length > count) return { code: 'too-many', params: { limit: count } };
  return value.map(each).find((one) => one !== null) ?? null;
}

const idProblem = (value: unknown): Found | null =>
  typeof value === 'string' && UUID.test(value) ? null : { code: 'wrong-kind' };
