/** Who does what under a contract (責任分界, R-C4), for the contract and the wall. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { DemarcationRow } from '@mamori/core/vendor/demarcation';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface DemarcationInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly vendor: string;
  readonly contract: string;
  readonly systems: readonly string[];
  readonly subVendors: readonly string[];
  readonly date: IsoDate;
  readonly rows: readonly DemarcationRow[];
}

/** Heading and cells, alike in PDF and Excel. */
export function demarcationTable({ locale, rows }: Pick<DemarcationInput, 'locale' | 'rows'>) {
  const t = translator(locale);
  return {
    columns: [
      { title: t('contracts:demarcation.task'), share: 8 },
      { title: t('contracts:demarcation.facility'), share: 2 },
      { title: t('contracts:demarcation.vendor'), share: 2 },
      { title: t('contracts:demarcation.subVendor'), share: 2 },
      { title: t('contracts:demarcation.note'), share: 6 },
    ],
    rows: rows.map((row) => [
      row.task,
      t(`contracts:share.${row.facility}`),
      t(`contracts:share.${row.vendor}`),
      t(`contracts:share.${row.subVendor}`),
      row.note,
    ]),
  };
}

export function demarcationSheet(input: DemarcationInput): Sheet {
  const t = translator(input.locale);
  const separator = t('documents:separator');
  const table = demarcationTable(input);
  return {
    locale: input.locale,
    title: t('contracts:demarcation.title'),
    subtitle: input.contract,
    corner: printSheetDate(input.date, input.locale),
    dense: true,
    blocks: [
      facts(
        [t('contracts:demarcation.facility'), input.facility],
        [t('contracts:demarcation.vendor'), input.vendor],
        [t('contracts:demarcation.subVendor'), input.subVendors.join(separator)],
        [t('contracts:field.systems'), input.systems.join(separator)],
      ),
      { kind: 'paragraph', text: t('contracts:demarcation.legend'), small: true },
      table.rows.length === 0
        ? { kind: 'notice', text: t('contracts:demarcation.none') }
        : { kind: 'table', ...table },
      {
        kind: 'together',
        blocks: [
          { kind: 'paragraph', text: t('contracts:demarcation.agreed') },
          signature(t('contracts:demarcation.signedFacility'), t('contracts:demarcation.signedVendor')),
        ],
      },
    ],
  };
}
