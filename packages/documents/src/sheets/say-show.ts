/** "Say this, show this": what the facility says to the inspector for every item, and what it puts on the table (R-X2). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { printSheetDate } from './wording.ts';

export interface SayShowItem {
  readonly label: string;
  readonly text: string;
  /** As printed: はい, いいえ（目標日 令和7年9月30日）. */
  readonly answer: string;
  /** Basis and explanation in whole sentences. */
  readonly say: readonly string[];
  /** Documents and screens to show, with their place. */
  readonly show: readonly string[];
  /** The inspector asks for the original (S2 現物確認): what is on record about it, or just that it is asked for. */
  readonly original: SayShowOriginal | boolean;
}

export interface SayShowOriginal {
  /** Name, version and day: 機器台帳 第4版（令和7年6月9日、院長 承認）. */
  readonly document: string;
  /** Empty while nobody has written it down. */
  readonly place: string;
}

export interface SayShowInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly edition: string;
  readonly date: IsoDate;
  readonly items: readonly SayShowItem[];
}

export function sayShowSheet(input: SayShowInput): Sheet {
  const t = translator(input.locale);
  return {
    locale: input.locale,
    title: t('documents:sayShow.title'),
    subtitle: `${input.facility}　${input.edition}`,
    corner: printSheetDate(input.date, input.locale),
    blocks: [
      { kind: 'paragraph', text: t('documents:sayShow.use') },
      ...input.items.map((item) => itemBlock(item, input.locale)),
    ],
  };
}

function itemBlock(item: SayShowItem, locale: Locale): SheetBlock {
  const t = translator(locale);
  const show = item.show.length > 0 ? item.show : [t('documents:sayShow.nothingToShow')];
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: `${item.label}　${item.text}`, minor: true },
      { kind: 'paragraph', text: t('documents:sayShow.answer', { answer: item.answer }) },
      ...item.say.map((text): SheetBlock => ({ kind: 'speech', text })),
      ...original(item.original, locale),
      { kind: 'checklist', items: show },
    ],
  };
}

function original(one: SayShowItem['original'], locale: Locale): SheetBlock[] {
  if (one === false) return [];
  const t = translator(locale);
  const text = t('documents:sayShow.original');
  if (one === true) return [{ kind: 'paragraph', text }];
  const { document } = one;
  const place = one.place.trim() === '' ? t('documents:sayShow.noPlace') : one.place;
  return [
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: t('documents:sayShow.originalAt', { document, place }) },
  ];
}
