/** The sentences for a dropped file: why it was matched, doubted or refused, and what to do. */
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import { formName } from '../form-imports/read-form.ts';
import type { Broken, FileState, FormReading, Params } from './reading.ts';

interface Words {
  readonly reading: Pick<FormReading, 'broken' | 'reasons' | 'subjectName'>;
  readonly state: FileState;
  readonly late: boolean;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly locale: Locale;
}

export function reasonTexts({ reading, state, late, editions, locale }: Words): string[] {
  const broken = reading.broken && state === 'broken' ? [brokenText(reading.broken, editions, locale)] : [];
  const params = { name: reading.subjectName ?? '' };
  const reasons = state === 'broken' ? [] : [...reading.reasons, ...(late ? ['late'] : [])];
  return [
    ...broken,
    ...reasons.map((code) => translateDynamic(locale, `formDrop:server.reason.${code}`, params) ?? code),
  ];
}

function brokenText(broken: Broken, editions: Words['editions'], locale: Locale): string {
  if (broken.kind === 'refused')
    return refusalMessage(new WorkbookRefused(broken.code, broken.params), locale);
  if (broken.kind === 'failed') {
    const reason = translateDynamic(locale, `errors:${broken.code}.title`, broken.params) ?? broken.code;
    return translator(locale)('formDrop:server.failed', { reason });
  }
  const params = namedEditions(broken.params, editions, locale);
  return translateDynamic(locale, `formDrop:server.broken.${broken.code}`, params) ?? broken.code;
}

function namedEditions(params: Params, editions: Words['editions'], locale: Locale): Params {
  const name = (id: string | number | undefined) => {
    const edition = editions.get(String(id));
    return edition ? formName(edition, locale) : String(id ?? '');
  };
  return { ...params, found: name(params.found), expected: name(params.expected) };
}

const FOR_VENDOR: ReadonlySet<string> = new Set([
  'empty-file',
  'truncated',
  'damaged',
  'encrypted',
  'macros',
]);

export function adviceText({ reading, state, locale }: Words): string | null {
  const { broken } = reading;
  if (state !== 'broken' || !broken) return null;
  const t = translator(locale);
  if (broken.kind === 'failed') return t('formDrop:server.advice.again');
  if (broken.kind === 'refused')
    return t(
      FOR_VENDOR.has(broken.code) ? 'formDrop:server.advice.resend' : 'formDrop:server.advice.asExcel',
    );
  return translateDynamic(locale, `formDrop:server.advice.${broken.code}`) ?? null;
}
