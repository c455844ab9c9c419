/** The items of an edition in print order. Types only come from the regulations: this file also runs in the browser. */
import type { Edition, Item } from '@mamori/regulations/model/edition';

/** 医療情報システムの有無: the one item that decides about all others (R-A4). */
export const EXISTENCE_ITEM = '0-1';

export function editionItems(edition: Edition): readonly Item[] {
  return edition.pages.flatMap((page) =>
    page.sections.flatMap((section) => section.groups.flatMap((group) => group.items)),
  );
}

export function findItem(edition: Edition, id: string): Item | undefined {
  return editionItems(edition).find((item) => item.id === id);
}

export function isVendorEdition(edition: Edition): boolean {
  return edition.audience === 'vendor' || edition.audience === 'pharmacy-vendor';
}

/** R-B4: いいえ + 対象外 in the note is the official notation from FY2025 on; earlier forms leave it open (S0 12-B-8). */
export function hasNotApplicableNotation(edition: Edition): boolean {
  return edition.fiscalYear >= 2025;
}

/** Sections, from the part of the id before the hyphen. */
export function sectionNumber(itemId: string): string {
  return itemId.split('-', 1)[0] ?? itemId;
}
