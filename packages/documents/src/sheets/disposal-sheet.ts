/** The record of a disposal, to be signed by the three or kept (R-D3; S1 第5条(2), 第13条(3)): content, day, method, decisions, proof. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Known } from '@mamori/core/ledger/column';
import { DISPOSAL_PARTIES, type DisposalGap, type DisposalParty } from '@mamori/core/ledger/disposal';
import type { Disposal } from '@mamori/core/ledger/ledgers/movement';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printCellDate, printSheetDate } from './wording.ts';

export interface DisposalSheetInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Address and telephone. */
  readonly contact: readonly string[];
  readonly printedOn: IsoDate;
  readonly disposal: Disposal;
  readonly vendor: string;
  readonly devices: readonly {
    readonly name: string;
    readonly number: string;
    readonly patientData: Known;
  }[];
  /** Null: the three need not decide. */
  readonly parties:
    | readonly {
        readonly party: DisposalParty;
        readonly name: string;
        readonly on: IsoDate | null;
        readonly way: 'self' | 'paper' | null;
      }[]
    | null;
  readonly proofFiles: number;
  readonly gaps: readonly DisposalGap[];
}

export function disposalSheet(input: DisposalSheetInput): Sheet {
  const { locale } = input;
  const t = translator(locale);
  return {
    locale,
    title: t('disposals:printed.title'),
    recipient: [input.facility, ...input.contact].filter(Boolean).join('\n'),
    corner: printSheetDate(input.printedOn, locale),
    dense: true,
    blocks: [
      ...state(input),
      { kind: 'heading', text: t('disposals:printed.content') },
      ...content(input),
      { kind: 'heading', text: t('disposals:printed.decisions') },
      ...decisions(input),
      { kind: 'heading', text: t('disposals:printed.proof') },
      proof(input),
    ],
  };
}

const label = (locale: Locale, key: string) =>
  translateDynamic(locale, `ledgers:ledger.disposal.${key}`) ?? key;

function state({ locale, gaps, disposal }: DisposalSheetInput): SheetBlock[] {
  const t = translator(locale);
  if (gaps.length > 0) {
    const missing = gaps.map((code) => t(`disposals:gap.${code}`)).join(t('disposals:separator'));
    return [{ kind: 'notice', text: t('disposals:printed.draft', { missing }) }];
  }
  return disposal.disposedOn === null ? [{ kind: 'notice', text: t('disposals:printed.ready') }] : [];
}

function content({ locale, disposal, devices, vendor }: DisposalSheetInput): SheetBlock[] {
  const t = translator(locale);
  const rows = devices.map((one) => [one.number, one.name, t(`ledgers:known.${one.patientData}`)]);
  const columns = [
    { title: t('disposals:printed.number'), share: 3 },
    { title: t('disposals:printed.name'), share: 8 },
    { title: t('disposals:printed.data'), share: 3 },
  ];
  return [
    ...(rows.length > 0 ? [{ kind: 'table', columns, rows } as const] : []),
    facts(
      [label(locale, 'column.what'), disposal.what],
      [label(locale, 'column.patientData'), t(`ledgers:known.${disposal.patientData}`)],
      [label(locale, 'column.method'), label(locale, `choice.method.${disposal.method}`)],
      [label(locale, 'column.vendorId'), vendor],
      [label(locale, 'column.contract'), vendor && t(`ledgers:known.${disposal.contract}`)],
      [
        label(locale, 'column.disposedOn'),
        disposal.disposedOn && printSheetDate(disposal.disposedOn, locale),
      ],
      [label(locale, 'column.note'), disposal.note],
    ),
  ];
}

/** Lines to sign on, as long as somebody has not decided. */
function decisions({ locale, parties }: DisposalSheetInput): SheetBlock[] {
  const t = translator(locale);
  if (parties === null) return [{ kind: 'paragraph', text: t('disposals:reason.none') }];
  const isOpen = parties.some(({ name, on }) => name === '' || on === null);
  const columns = [
    { title: t('disposals:printed.party'), share: 4 },
    { title: t('disposals:printed.who'), share: 5 },
    { title: t('disposals:printed.day'), share: 4 },
    { title: isOpen ? t('disposals:printed.sign') : t('disposals:printed.how'), share: 6 },
  ];
  const rows = DISPOSAL_PARTIES.flatMap((id) => parties.filter(({ party }) => party === id)).map(
    ({ party, name, on, way }) => {
      const decided = name !== '' && on !== null;
      const how = decided ? t(`disposals:printed.${way ?? 'ledger'}`) : '\n\n';
      return [t(`disposals:party.${party}`), name, on ? printCellDate(on, locale) : '', how];
    },
  );
  return [{ kind: 'table', columns, rows, whole: true }];
}

function proof({ locale, disposal, proofFiles }: DisposalSheetInput): SheetBlock {
  const t = translator(locale);
  return facts(
    [label(locale, 'column.proof'), disposal.proof && label(locale, `choice.proof.${disposal.proof}`)],
    [label(locale, 'column.proofNumber'), disposal.proofNumber],
    [t('disposals:printed.files'), t('disposals:printed.fileCount', { count: proofFiles })],
  );
}
