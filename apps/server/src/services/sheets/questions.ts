/** "Ask my vendor" on paper (R-X1): one item, or every item of the form that vendors fill in. */
import { editionItems, findItem } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import { type QuestionSheetItem, questionSheet } from '@mamori/documents/sheets/question-sheet';
import type { Item } from '@mamori/regulations/model/edition';
import { letterhead } from '../facility.ts';
import {
  BLANK,
  closeHelp,
  requireItem,
  type SheetRequest,
  type SheetVendor,
  shortTitle,
  vendorEdition,
  wording,
} from './sources.ts';

export async function makeQuestions(
  tx: Tx,
  request: SheetRequest,
  vendor: SheetVendor | null,
  itemId: string | undefined,
) {
  const { loaded, locale, today } = request;
  return questionSheet({
    locale,
    facility: loaded.facilityName,
    vendor: vendor?.name ?? BLANK,
    edition: shortTitle(vendorEdition(request) ?? loaded.edition, locale),
    date: today,
    returnTo: await returnAddress(tx),
    ...(vendor && vendor.systems.length > 0 ? { systems: vendor.systems } : {}),
    items: askedItems(request, itemId).map((item) => questionItem(request, item)),
  });
}

/** Items of this checklist that a vendor can answer: those that stand on the vendors' form too. */
export function askedItems(request: SheetRequest, itemId: string | undefined): readonly Item[] {
  const { edition } = request.loaded;
  if (itemId !== undefined) return [requireItem(edition, itemId)];
  const asked = vendorEdition(request);
  return editionItems(edition).filter(({ id }) => asked && findItem(asked, id));
}

function questionItem(request: SheetRequest, item: Item): QuestionSheetItem {
  const { locale } = request;
  const edition = vendorEdition(request);
  const asked = (edition && findItem(edition, item.id)) ?? item;
  const questions = closeHelp(request, item.id)?.askVendor.map((question) => question[locale]) ?? [];
  return { label: asked.label, text: wording(asked, locale), questions };
}

async function returnAddress(tx: Tx): Promise<string[]> {
  const row = await letterhead(tx);
  return [row.name, row.address, row.phone].filter((line) => line.trim() !== '');
}
