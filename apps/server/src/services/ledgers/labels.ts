/** What columns and values of ledgers are called, in both languages: lists may be written in either. */
import type { Column } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { SYNONYMS } from '@mamori/core/ledger/synonyms';
import type { CellWords } from '@mamori/core/ledger/write-cell';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Names } from './names.ts';

const LOCALES = ['ja', 'en'] as const satisfies readonly Locale[];

/** Column of exports that finds the row again whatever else was changed. */
export const ID_COLUMN = 'id';
export const idLabel = (locale: Locale): string => translator(locale)('ledgers:idColumn');
export const idLabels = (): readonly string[] => LOCALES.map(idLabel);

export const columnLabel = (definition: LedgerDefinition, column: string, locale: Locale): string =>
  translateDynamic(locale, `ledgers:ledger.${definition.id}.column.${column}`) ?? column;

export const columnLabels = (definition: LedgerDefinition, column: string): readonly string[] =>
  LOCALES.map((locale) => columnLabel(definition, column, locale));

export function valueLabel(definition: LedgerDefinition, key: string, value: string, locale: Locale): string {
  const column: Column | undefined = definition.columns[key];
  const path =
    column?.kind === 'known'
      ? `ledgers:known.${value}`
      : `ledgers:ledger.${definition.id}.choice.${key}.${value}`;
  return translateDynamic(locale, path) ?? value;
}

/** Every word for a value: labels, and what other tools write. */
export const wordsOf = (definition: LedgerDefinition, key: string, value: string): readonly string[] => [
  ...LOCALES.map((locale) => valueLabel(definition, key, value, locale)),
  ...(SYNONYMS[definition.id]?.[key]?.[value] ?? []),
];

/** To write the cells of a column. */
export const cellWords = (
  definition: LedgerDefinition,
  key: string,
  names: Names,
  locale: Locale,
): CellWords => ({
  label: (value) => valueLabel(definition, key, value, locale),
  nameOf: (to, id) => names[to]?.[id] ?? '',
});
