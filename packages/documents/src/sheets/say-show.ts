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
  /** The inspector asks for the original (S2 現物確認). */
  readonly original: boolean;
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
      ...(item.original ? [{ kind: 'paragraph', text: t('documents:sayShow.original') } as const] : []),
      { kind: 'checklist', items: show },
    ],
  };
}
