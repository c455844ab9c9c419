/** 持ち出し許可書: what leaves, who takes it, on which conditions, and the return (R-D4, R-D8; S1 第13条(1), 参考2-15). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { TakeOut } from '@mamori/core/ledger/ledgers/movement';
import { TAKE_OUT_CONDITIONS, type TakeOutCondition } from '@mamori/core/ledger/take-outs';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface TakeOutSheetInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Address and telephone. */
  readonly contact: readonly string[];
  readonly printedOn: IsoDate;
  readonly takeOut: TakeOut;
  /** Names. */
  readonly devices: readonly string[];
}

export function takeOutSheet({ locale, takeOut, ...input }: TakeOutSheetInput): Sheet {
  const t = translator(locale);
  const label = (key: string) => translateDynamic(locale, `ledgers:ledger.take_out.column.${key}`) ?? key;
  const day = (date: IsoDate | null, time = '') =>
    date === null ? '' : [printSheetDate(date, locale), time].filter(Boolean).join(' ');
  const conditions = Object.keys(TAKE_OUT_CONDITIONS) as TakeOutCondition[];
  const isBack = takeOut.backOn !== null;
  return {
    locale,
    title: t('takeOuts:printed.title'),
    recipient: [input.facility, ...input.contact].filter(Boolean).join('\n'),
    corner: printSheetDate(input.printedOn, locale),
    blocks: [
      facts(
        [label('deviceIds'), input.devices.join('\n')],
        [label('what'), takeOut.what],
        [label('person'), takeOut.person],
        [label('purpose'), takeOut.purpose],
        [label('destination'), takeOut.destination],
        [label('outOn'), day(takeOut.outOn, takeOut.outTime)],
        [label('dueOn'), day(takeOut.dueOn)],
      ),
      { kind: 'heading', text: t('takeOuts:printed.conditions') },
      {
        kind: 'table',
        columns: [
          { title: t('takeOuts:printed.condition'), share: 12 },
          { title: t('takeOuts:printed.met'), share: 4 },
        ],
        rows: conditions.map((one) => [t(`takeOuts:condition.${one}`), t(`ledgers:known.${takeOut[one]}`)]),
        whole: true,
      },
      { kind: 'paragraph', text: t('takeOuts:printed.rule'), small: true },
      { kind: 'heading', text: t('takeOuts:printed.permission') },
      takeOut.approvedBy === ''
        ? signature(label('approvedBy'), label('approvedOn'))
        : facts([label('approvedBy'), takeOut.approvedBy], [label('approvedOn'), day(takeOut.approvedOn)]),
      { kind: 'heading', text: t('takeOuts:printed.return') },
      isBack
        ? facts(
            [label('backOn'), day(takeOut.backOn, takeOut.backTime)],
            [label('receivedBy'), takeOut.receivedBy],
            [label('backVirusChecked'), t(`ledgers:known.${takeOut.backVirusChecked}`)],
            [label('backErased'), t(`ledgers:known.${takeOut.backErased}`)],
          )
        : signature(label('backOn'), label('receivedBy'), label('backVirusChecked'), label('backErased')),
    ],
  };
}
