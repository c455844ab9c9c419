/** The installed editions prepared for recognition: every distinct item wording once. */

import { editionItems } from '@mamori/core/edition-items';
import { essence, Wording } from '@mamori/core/wording';
import type { DeviceClass, Edition, Item } from '@mamori/regulations/model/edition';
import { circledNumber, splitNumber } from '../text/wording.ts';
import { statedYears } from './segments.ts';

export interface IndexedItem {
  readonly item: Item;
  readonly wording: number;
  /** As printed, 7 for `(7)` and `⑦`; null for 0-1. */
  readonly number: number | null;
  readonly section: string;
  readonly deviceClass: DeviceClass | null;
}

export interface IndexedEdition {
  readonly edition: Edition;
  readonly items: readonly IndexedItem[];
  readonly years: ReadonlySet<number>;
}

/** Likeness below this is another wording. */
export const SAME_ITEM = 0.6;
const REMEMBERED_TEXTS = 4_000;

export class EditionIndex {
  readonly editions: readonly IndexedEdition[];
  private readonly wordings: Wording[] = [];
  private readonly remembered = new Map<string, ReadonlyMap<number, number>>();

  constructor(editions: readonly Edition[]) {
    const known = new Map<string, number>();
    const number = (text: string) => {
      const id = essence(text);
      const index = known.get(id) ?? this.wordings.push(new Wording(text)) - 1;
      known.set(id, index);
      return index;
    };
    this.editions = editions.map((edition) => ({
      edition,
      items: editionItems(edition).map((item) => indexItem(item, number(item.text.text))),
      years: statedYears(statements(edition)),
    }));
  }

  /** Wordings like this text, with their likeness. Texts repeat from form to form, so answers are remembered. */
  match(text: string): ReadonlyMap<number, number> {
    const known = this.remembered.get(text);
    if (known) return known;
    const own = new Wording(splitNumber(text).text);
    const result = new Map<number, number>();
    if (own.essence.length >= 5)
      this.wordings.forEach((wording, index) => {
        const likeness = wording.likeness(own);
        if (likeness >= SAME_ITEM) result.set(index, likeness);
      });
    if (this.remembered.size >= REMEMBERED_TEXTS) this.remembered.clear();
    this.remembered.set(text, result);
    return result;
  }
}

const indexes = new WeakMap<readonly Edition[], EditionIndex>();

/** One index for the same list of editions. */
export function indexEditions(editions: readonly Edition[]): EditionIndex {
  const known = indexes.get(editions);
  if (known) return known;
  const index = new EditionIndex(editions);
  indexes.set(editions, index);
  return index;
}

function indexItem(item: Item, wording: number): IndexedItem {
  const suffix = item.id.split('/')[1] as DeviceClass | undefined;
  return {
    item,
    wording,
    number: printedNumber(item.printedNumber),
    section: item.id.split('-')[0] ?? '',
    deviceClass: suffix ?? null,
  };
}

function printedNumber(printed: string): number | null {
  if (/^[①-⑳㉑-㉟]$/u.test(printed)) return circledNumber(printed);
  const digits = /\d+/.exec(printed.normalize('NFKC'));
  return digits ? Number(digits[0]) : null;
}

function statements(edition: Edition): string[] {
  return [
    edition.title.text,
    ...edition.pages.flatMap((page) => [
      ...(page.heading ? [page.heading.text] : []),
      ...page.notes.map((note) => note.text),
    ]),
  ];
}
