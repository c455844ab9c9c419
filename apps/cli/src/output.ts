/** What the command line prints: one JSON value with `--json`, else sentences in the language of the terminal. */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import { chooseLocale, type Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';

export const locale: Locale = chooseLocale(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);
export const t = translator(locale);

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export interface FailureDetails {
  readonly exitCode?: number;
  /** Stable word for programs: `macros`, `not-json`, `unknown-edition`. */
  readonly code?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** A failure whose message is meant for the person; anything else is a defect and shows its stack. */
export class CommandError extends Error {
  readonly exitCode: number;
  readonly code: string;
  readonly diagnostics: readonly Diagnostic[];
  constructor(message: string, { exitCode = 2, code = 'failed', diagnostics = [] }: FailureDetails = {}) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.diagnostics = diagnostics;
  }
}

/** One value on standard output even when nothing could be done (docs/schemas/error-1.schema.json). */
export function sayFailure({ message, code, diagnostics }: CommandError): void {
  const own = { code, sheet: null, cell: null, content: null, message };
  sayJson({
    format: 'mamori.error/1',
    code,
    message,
    diagnostics: diagnostics.length > 0 ? diagnostics : [own],
  });
}

/** Text of a key that comes from data. */
export function dynamic(key: string, params: Readonly<Record<string, unknown>> = {}): string {
  return translateDynamic(locale, key, params) ?? key;
}
