/** A wording that a person put in place of what was read says so for ever (R-B15). */
import { translator } from '@mamori/messages/translate';
import type { Edition, Item, Remark } from '@mamori/regulations/model/edition';
import type { DraftReport } from './draft.ts';

type Wordings = DraftReport['wordings'];

/** The editions as they are published. */
export function noteCorrections(editions: readonly Edition[], wordings: Wordings): Edition[] {
  const read = new Set(Object.values(wordings).flatMap((texts) => Object.values(texts)));
  return editions.map((edition) =>
    mapItems(edition, (item) => {
      const before = wordings[edition.id]?.[item.id];
      if (read.has(item.text.text)) return item;
      return { ...item, remarks: [...item.remarks, before === undefined ? added() : corrected(before)] };
    }),
  );
}

function mapItems(edition: Edition, change: (item: Item) => Item): Edition {
  const pages = edition.pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({ ...group, items: group.items.map(change) })),
    })),
  }));
  return { ...edition, pages };
}

const corrected = (before: string): Remark => ({
  ja: translator('ja')('regulations:import.corrected', { before }),
  en: translator('en')('regulations:import.corrected', { before }),
});

const added = (): Remark => ({
  ja: translator('ja')('regulations:import.added'),
  en: translator('en')('regulations:import.added'),
});
