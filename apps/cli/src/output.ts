/** What the command line prints: one JSON value with `--json`, else sentences in the language of the terminal. */
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

/** A failure whose message is meant for the person; anything else is a defect and shows its stack. */
export class CommandError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Text of a key that comes from data. */
export function dynamic(key: string, params: Readonly<Record<string, unknown>> = {}): string {
  return translateDynamic(locale, key, params) ?? key;
}
