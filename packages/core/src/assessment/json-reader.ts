/** Reads fields out of unknown JSON and collects what does not fit, each with its path. */
import { isIsoDate } from '../calendar/iso-date.ts';
import type { AnswerValue, IsoDate } from './answer-document.ts';

export const JSON_PROBLEM_CODES = [
  'not-an-object',
  'not-an-array',
  'not-text',
  'unknown-format',
  'unknown-edition',
  'unknown-answer',
  'not-a-date',
  'not-yes-no-or-null',
  'malformed-item-id',
  'malformed-cell',
  'unknown-field',
  'other-format',
  'missing',
  'too-long',
  'malformed-id',
  'malformed-hash',
  'not-a-number',
  'not-a-time',
  'unknown-decision',
] as const;

export interface JsonProblem {
  /** `items.2-1.date`. */
  readonly path: string;
  /** Key `rules:json.<code>`. */
  readonly code: (typeof JSON_PROBLEM_CODES)[number];
  readonly found: string;
  /** Not fatal: a field that this version does not know; it is not taken over. */
  readonly fatal: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

const ANSWERS: ReadonlySet<unknown> = new Set(['yes', 'no', 'notApplicable', null]);

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands there, short enough for a message. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export class JsonReader {
  readonly problems: JsonProblem[] = [];

  report(path: string, code: JsonProblem['code'], value: unknown, fatal = true): void {
    this.problems.push({ path, code, found: show(value), fatal });
  }

  fields(path: string, value: unknown, known: readonly string[]): Fields {
    if (!isFields(value)) {
      this.report(path, 'not-an-object', value);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        this.report(path === '' ? key : `${path}.${key}`, 'unknown-field', value[key], false);
    }
    return value;
  }

  array(path: string, value: unknown): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.report(path, 'not-an-array', value);
    return [];
  }

  text(path: string, value: unknown): string | null {
    if (value === undefined || value === null || typeof value === 'string') return value ?? null;
    this.report(path, 'not-text', value);
    return null;
  }

  date(path: string, value: unknown): IsoDate | null {
    if (value === undefined || value === null || isIsoDate(value)) return value ?? null;
    this.report(path, 'not-a-date', value);
    return null;
  }

  answer(path: string, value: unknown): AnswerValue {
    if (value === undefined) return null;
    if (ANSWERS.has(value)) return value as AnswerValue;
    this.report(path, 'unknown-answer', value);
    return null;
  }

  fact(path: string, value: unknown): boolean | null {
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? null;
    this.report(path, 'not-yes-no-or-null', value);
    return null;
  }
}
