import { isIsoDate } from '@mamori/core/calendar/iso-date';
import type { Column, LedgerValue } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { isLedgerId, type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { writeCell } from '@mamori/core/ledger/write-cell';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';

/** Name by id, for each ledger or register that rows refer to. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Values = Readonly<Record<string, LedgerValue>>;

export interface LedgerWords {
  readonly title: string;
  readonly lead: string;
  /** What a row is: 機器. */
  readonly row: string;
  readonly empty: string;
  readonly group: (id: string) => string;
  readonly column: (key: string) => string;
  readonly choice: (key: string, value: string) => string;
  readonly problem: (code: string, params: object) => string;
  /** A value as a person reads it; dates in the usual form. */
  readonly text: (key: string, value: LedgerValue | undefined, names: Names) => string;
}

/** The texts of a ledger; needs the namespace `ledgers`. */
export function useLedgerWords(definition: LedgerDefinition): LedgerWords {
  const { i18n } = useTranslation('ledgers');
  // Keys follow from the definition; a test of the catalogue holds both together.
  const t = i18n.getFixedT(null, 'ledgers') as unknown as (key: string, params?: object) => string;
  const own = (key: string) => t(`ledger.${definition.id}.${key}`);
  const choice = (key: string, value: string) =>
    definition.columns[key]?.kind === 'known' ? t(`known.${value}`) : own(`choice.${key}.${value}`);
  return {
    title: own('title'),
    lead: own('lead'),
    row: own('row'),
    empty: own('empty'),
    group: (id) => own(`group.${id}`),
    column: (key) => own(`column.${key}`),
    choice,
    problem: (code, params) => t(`problem.${code}`, params),
    text: (key, value, names) => {
      const column: Column | undefined = definition.columns[key];
      if (!column) return '';
      if (isIsoDate(value)) return value.replaceAll('-', '/');
      const words = {
        label: (one: string) => choice(key, one),
        nameOf: (to: string, id: string) => names[to]?.[id] ?? '',
      };
      return writeCell(column, value, words).replaceAll('\n', '、');
    },
  };
}

/** The ledger of the address; null when there is none of that name. */
export function useLedger(): LedgerDefinition<LedgerId> | null {
  const { ledger = '' } = useParams({ strict: false }) as { ledger?: string };
  return isLedgerId(ledger) ? ledgerOf(ledger) : null;
}
