/** The index over all editions: by id, in print order, with what continues what (R-B1, R-B12). */
import { type IndexedItem, indexItems } from './index-items.ts';
import { DEFAULT_CONTENT_DIRECTORY, loadContent } from './load.ts';
import type { Audience, Edition, EditionId } from './model/edition.ts';
import type { Equivalence } from './model/equivalence.ts';
import type { OfficialFiles } from './model/official-files.ts';

export interface Catalogue {
  readonly editions: ReadonlyMap<EditionId, Edition>;
  readonly officialFiles: OfficialFiles;
  /** Throws for an id that is not installed. */
  edition(id: EditionId): Edition;
  /** The items of an edition in print order. */
  items(id: EditionId): readonly IndexedItem[];
  item(id: EditionId, itemId: string): IndexedItem | undefined;
  /** Which item continues which; undefined when nobody has written it down. */
  equivalence(from: EditionId, to: EditionId): Equivalence | undefined;
  readonly equivalences: readonly Equivalence[];
  /** The edition of the same audience in the latest earlier fiscal year. */
  previousEdition(id: EditionId): EditionId | undefined;
  /** The edition of this audience that holds in a fiscal year: that year's, else the latest earlier one. */
  editionFor(audience: Audience, fiscalYear: number): Edition | undefined;
}

/** Editions and equivalences that an installation took in itself (from the ministry's Excel files). */
export interface ExtraContent {
  readonly editions: readonly Edition[];
  readonly equivalences?: readonly Equivalence[];
}

/** The catalogue of the content that ships with the product. */
export function loadCatalogue(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): Catalogue {
  const content = loadContent(contentDirectory);
  return buildCatalogue(
    content.editions.map((entry) => entry.edition),
    content.equivalences.map((entry) => entry.equivalence),
    content.officialFiles,
  );
}

/** A catalogue with imported editions added; a published edition cannot be replaced. */
export function withEditions(catalogue: Catalogue, extra: ExtraContent): Catalogue {
  for (const edition of extra.editions) {
    if (catalogue.editions.has(edition.id)) {
      throw new Error(
        `Edition ${edition.id} is already installed and cannot be replaced. Import it for another fiscal year or audience.`,
      );
    }
  }
  return buildCatalogue(
    [...catalogue.editions.values(), ...extra.editions],
    [...catalogue.equivalences, ...(extra.equivalences ?? [])],
    catalogue.officialFiles,
  );
}

export function buildCatalogue(
  editions: readonly Edition[],
  equivalences: readonly Equivalence[],
  officialFiles: OfficialFiles = { editions: [] },
): Catalogue {
  const sorted = [...editions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((edition) => [edition.id, edition]));
  const indexed = new Map(sorted.map((edition) => [edition.id, indexItems(edition)]));
  const links = new Map(equivalences.map((entry) => [linkKey(entry.from, entry.to), entry]));

  const edition = (id: EditionId): Edition => {
    const found = byId.get(id);
    if (found === undefined) {
      throw new Error(`Edition ${id} is not installed. Installed: ${[...byId.keys()].join(', ')}.`);
    }
    return found;
  };
  const editionFor = (audience: Audience, fiscalYear: number) =>
    sorted.filter((it) => it.audience === audience && it.fiscalYear <= fiscalYear).at(-1);

  return {
    editions: byId,
    officialFiles,
    equivalences,
    edition,
    items: (id) => indexed.get(edition(id).id) ?? [],
    item: (id, itemId) => indexed.get(edition(id).id)?.find((entry) => entry.item.id === itemId),
    equivalence: (from, to) => links.get(linkKey(from, to)),
    previousEdition: (id) => editionFor(edition(id).audience, edition(id).fiscalYear - 1)?.id,
    editionFor,
  };
}

function linkKey(from: EditionId, to: EditionId): string {
  return `${from} ${to}`;
}
