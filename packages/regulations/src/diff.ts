/** Every difference between two editions, item by item (R-B12: nothing that changed is carried silently). */
import { type IndexedItem, indexItems } from './index-items.ts';
import type { Edition, SourcedText } from './model/edition.ts';
import type { EquivalenceEntry } from './model/equivalence.ts';
import { normalise } from './normalise.ts';
import { diffText, type TextSegment } from './text-diff.ts';

/** One thing that differs between an older item and its successor. */
export type ItemChange =
  | {
      readonly kind: 'wording';
      readonly from: string;
      readonly to: string;
      readonly segments: readonly TextSegment[];
    }
  | {
      readonly kind: 'number' | 'section' | 'group' | 'deviceClasses' | 'dueFiscalYear' | 'original';
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'plannedCounts' | 'blankWithoutVendorContract';
      readonly from: boolean;
      readonly to: boolean;
    };

export interface ItemDifference {
  readonly entry: EquivalenceEntry;
  readonly from: readonly IndexedItem[];
  readonly to: readonly IndexedItem[];
  /** Per pair of older and newer item; empty for new and gone items. */
  readonly pairs: readonly {
    readonly from: IndexedItem;
    readonly to: IndexedItem;
    readonly changes: readonly ItemChange[];
  }[];
}

export interface EditionDifference {
  readonly from: Edition;
  readonly to: Edition;
  /** In the print order of the newer edition; gone items at the end. */
  readonly items: readonly ItemDifference[];
  /** Titles, ※ notes, footers: what only one of the editions prints. */
  readonly formTexts: { readonly removed: readonly SourcedText[]; readonly added: readonly SourcedText[] };
}

/** `entries` from the catalogue's equivalence, or proposed for an imported edition. */
export function diffEditions(
  from: Edition,
  to: Edition,
  entries: readonly EquivalenceEntry[],
): EditionDifference {
  const older = new Map(indexItems(from).map((it) => [it.item.id, it]));
  const newer = new Map(indexItems(to).map((it) => [it.item.id, it]));
  const items = entries.map((entry) => {
    const a = entry.from.flatMap((id) => older.get(id) ?? []);
    const b = entry.to.flatMap((id) => newer.get(id) ?? []);
    const pairs = a.flatMap((x) => b.map((y) => ({ from: x, to: y, changes: changesBetween(x, y) })));
    return { entry, from: a, to: b, pairs };
  });
  const position = (it: ItemDifference) => it.to[0]?.order ?? Number.POSITIVE_INFINITY;
  const sorted = [...items].sort((a, b) =>
    position(a) < position(b) ? -1 : position(a) > position(b) ? 1 : 0,
  );
  return { from, to, items: sorted, formTexts: diffFormTexts(from, to) };
}

function changesBetween(from: IndexedItem, to: IndexedItem): readonly ItemChange[] {
  const changes: ItemChange[] = [];
  const text = (
    kind: 'number' | 'section' | 'group' | 'deviceClasses' | 'original',
    a: string,
    b: string,
  ) => {
    if (normalise(a) !== normalise(b)) changes.push({ kind, from: a, to: b });
  };
  const a = from.item;
  const b = to.item;
  if (normalise(a.text.text) !== normalise(b.text.text)) {
    const segments = diffText(a.text.text, b.text.text);
    changes.push({ kind: 'wording', from: a.text.text, to: b.text.text, segments });
  }
  if (a.printedNumber !== b.printedNumber) changes.push({ kind: 'number', from: a.label, to: b.label });
  text('section', from.section.title.text, to.section.title.text);
  text('group', from.groupHeading?.text ?? '', to.groupHeading?.text ?? '');
  text('deviceClasses', [...a.deviceClasses].sort().join(' '), [...b.deviceClasses].sort().join(' '));
  text('original', a.original ?? '', b.original ?? '');
  if (a.dueFiscalYear !== b.dueFiscalYear) {
    changes.push({ kind: 'dueFiscalYear', from: String(a.dueFiscalYear), to: String(b.dueFiscalYear) });
  }
  for (const kind of ['plannedCounts', 'blankWithoutVendorContract'] as const) {
    if (a[kind] !== b[kind]) changes.push({ kind, from: a[kind], to: b[kind] });
  }
  return changes;
}

function diffFormTexts(from: Edition, to: Edition): EditionDifference['formTexts'] {
  const older = formTexts(from);
  const newer = formTexts(to);
  const missing = (list: readonly SourcedText[], other: readonly SourcedText[]) => {
    const known = new Set(other.map((it) => normalise(it.text)));
    return list.filter((it) => !known.has(normalise(it.text)));
  };
  return { removed: missing(older, newer), added: missing(newer, older) };
}

function formTexts(edition: Edition): readonly SourcedText[] {
  const pages = edition.pages.flatMap((page) => [
    ...(page.heading === undefined ? [] : [page.heading]),
    ...page.notes,
    ...page.footers,
  ]);
  return [edition.title, edition.subtitle, ...(edition.subjectLabel ? [edition.subjectLabel] : []), ...pages];
}
