/** `2-13`; a number that repeats within its section gets the device class, as in the FY2023 form (`2-7/server`). */
import { squeeze } from '@mamori/core/calendar/width';
import type { RawItem, RawPage } from './raw-form.ts';
import { groupClasses } from './row-roles.ts';

interface Numbered {
  readonly item: RawItem;
  readonly base: string;
  readonly deviceClass: string | null;
}

/** Items that cannot be told apart get none. */
export function itemIds(pages: readonly RawPage[]): Map<RawItem, string> {
  const numbered = pages.flatMap((page) =>
    page.sections.flatMap(({ number, groups }) =>
      groups.flatMap((group) =>
        group.items.flatMap((item, i): Numbered[] => {
          const own = number === '0' ? i + 1 : item.number;
          if (number === '' || own === null) return [];
          const classes = group.heading ? (groupClasses(squeeze(group.heading.text)) ?? []) : [];
          const [only] = classes;
          return [
            { item, base: `${number}-${own}`, deviceClass: classes.length === 1 && only ? only : null },
          ];
        }),
      ),
    ),
  );
  const ids = new Map<RawItem, string>();
  const used = new Set<string>();
  for (const { item, base, deviceClass } of numbered) {
    const repeated = numbered.filter((other) => other.base === base).length > 1;
    const id = repeated ? (deviceClass ? `${base}/${deviceClass}` : null) : base;
    if (id === null || used.has(id)) continue;
    used.add(id);
    ids.set(item, id);
  }
  return ids;
}
