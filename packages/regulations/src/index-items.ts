/** An edition as a list: every item with the headings under which it is printed. Pure; no content is read here. */
import type { Edition, Item, ItemGroup, Page, Section, SourcedText } from './model/edition.ts';

/** An item with the headings under which it is printed. */
export interface IndexedItem {
  readonly item: Item;
  /** Position in print order over the whole form, from 0. */
  readonly order: number;
  readonly page: Page;
  readonly pageIndex: number;
  readonly section: Section;
  readonly group: ItemGroup;
  /** Sub-heading such as 「サーバについて、以下を実施している。」. */
  readonly groupHeading: SourcedText | undefined;
}

/** The items of one edition in print order. */
export function indexItems(edition: Edition): readonly IndexedItem[] {
  let order = 0;
  return edition.pages.flatMap((page, pageIndex) =>
    page.sections.flatMap((section) =>
      section.groups.flatMap((group) =>
        group.items.map((item) => ({
          item,
          order: order++,
          page,
          pageIndex,
          section,
          group,
          groupHeading: group.heading,
        })),
      ),
    ),
  );
}
