/** Changes of a draft edition as pure functions: the review edits a copy and saves it as a whole. */
import type { CallOutput } from '@mamori/contract/client';

export type EditionImport = CallOutput<'getEditionImport'>;
export type DraftEdition = EditionImport['editions'][number];
export type DraftEquivalence = EditionImport['equivalences'][number];
export type Entry = DraftEquivalence['entries'][number];
type Page = DraftEdition['pages'][number];
export type Group = Page['sections'][number]['groups'][number];
export type DraftItem = Group['items'][number];

/** Where a group stands: page, section, group. */
export interface Place {
  readonly page: number;
  readonly section: number;
  readonly group: number;
}

export const placeText = ({ page, section, group }: Place): string => `${page}.${section}.${group}`;

export interface PlacedGroup {
  readonly place: Place;
  readonly section: Page['sections'][number];
  readonly group: Group;
}

export function groupsOf(edition: DraftEdition): readonly PlacedGroup[] {
  return edition.pages.flatMap((one, page) =>
    one.sections.flatMap((section, number) =>
      section.groups.map((group, place) => ({
        place: { page, section: number, group: place },
        section,
        group,
      })),
    ),
  );
}

/** Replaces the items of every group; groups and sections left without items go, as the form has none. */
function mapItems(
  edition: DraftEdition,
  change: (items: readonly DraftItem[], place: string) => DraftItem[],
): DraftEdition {
  const pages = edition.pages.map((one, page) => ({
    ...one,
    sections: one.sections
      .map((section, number) => ({
        ...section,
        groups: section.groups
          .map((group, place) => ({
            ...group,
            items: change(group.items, placeText({ page, section: number, group: place })),
          }))
          .filter((group) => group.items.length > 0),
      }))
      .filter((section) => section.groups.length > 0),
  }));
  return { ...edition, pages: pages.filter((page) => page.sections.length > 0) };
}

export function replaceItem(edition: DraftEdition, itemId: string, next: DraftItem): DraftEdition {
  return mapItems(edition, (items) => items.map((item) => (item.id === itemId ? next : item)));
}

export function removeItem(edition: DraftEdition, itemId: string): DraftEdition {
  return mapItems(edition, (items) => items.filter((item) => item.id !== itemId));
}

/** Puts an item at the end of a group, taking it away from where it was. */
export function moveItem(edition: DraftEdition, itemId: string, place: string): DraftEdition {
  const moved = groupsOf(edition)
    .flatMap(({ group }) => group.items)
    .find((item) => item.id === itemId);
  if (!moved) return edition;
  return mapItems(edition, (items, here) => {
    const others = items.filter((item) => item.id !== itemId);
    return here === place ? [...others, moved] : others;
  });
}

export function addItem(edition: DraftEdition, place: string, item: DraftItem): DraftEdition {
  return mapItems(edition, (items, here) => (here === place ? [...items, item] : [...items]));
}

/** Items of this edition that no line of the table names. */
export function itemsWithoutEntry(
  edition: DraftEdition,
  { entries }: DraftEquivalence,
): readonly DraftItem[] {
  const named = new Set(entries.flatMap((entry) => entry.to));
  return groupsOf(edition)
    .flatMap(({ group }) => group.items)
    .filter((item) => !named.has(item.id));
}

/** An item got another number: the table names it by the new one. */
export function renameIn(equivalence: DraftEquivalence, before: string, after: string): DraftEquivalence {
  const entries = equivalence.entries.map((entry) => ({
    ...entry,
    to: entry.to.map((id) => (id === before ? after : id)),
  }));
  return { ...equivalence, entries };
}
