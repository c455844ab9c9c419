/** What "say this, show this" knows of originals and plans: which document, of which day, and where it lies (S2 現物確認, R-B5). */
import type { SayShowOriginal } from '@mamori/documents/sheets/say-show';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import { translator } from '@mamori/messages/translate';
import type { Item } from '@mamori/regulations/model/edition';
import { ruleMessage } from '../assessments/messages.ts';
import { recordsOf } from '../item-records/facts.ts';
import type { SheetRequest } from './sources.ts';

/** True: the inspector asks for it, and nobody has recorded which one it is. */
export function originalToShow({ loaded, locale }: SheetRequest, item: Item): SayShowOriginal | boolean {
  if (item.original === undefined) return false;
  const record = recordsOf(loaded).originals.find((one) => one.item === item.id);
  if (record?.exists !== true) return true;
  const t = translator(locale);
  const name = record.name.trim() || ruleMessage(locale, `original.${item.original}`);
  const approver = record.approver && t('documents:sayShow.approvedBy', { approver: record.approver });
  const date = record.date && printSheetDate(record.date, locale);
  const details = [record.revision, date, approver].filter(Boolean).join(t('documents:separator'));
  return {
    document: details === '' ? name : t('documents:sayShow.document', { name, details }),
    place: record.place,
  };
}

export function planToShow({ loaded, locale }: SheetRequest, item: Item, verdict: 'yes' | 'no'): string[] {
  const plan = recordsOf(loaded).plans.find((one) => one.item === item.id);
  if (!plan || (verdict === 'yes' && !item.plannedCounts)) return [];
  const t = translator(locale);
  const { name, completion } = plan;
  return completion === null
    ? [t('documents:sayShow.plan', { name })]
    : [t('documents:sayShow.planUntil', { name, completion: printSheetDate(completion, locale) })];
}
