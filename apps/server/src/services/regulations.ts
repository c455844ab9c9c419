/** The editions of this installation: those that ship with the product and those it imported itself. */
import type { Database } from '@mamori/database/connect';
import { type Catalogue, loadCatalogue, withEditions } from '@mamori/regulations/catalogue';
import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { z } from 'zod';
import { NOBODY } from '../identity/session.ts';

export interface Regulations {
  current(): Catalogue;
  isImported(editionId: string): boolean;
  /** Reads the published imports again. */
  reload(): Promise<void>;
}

const Published = z.object({ editions: z.array(Edition), equivalences: z.array(Equivalence) });

export async function loadRegulations(database: Database): Promise<Regulations> {
  const shipped = loadCatalogue();
  let catalogue = shipped;
  const reload = async () => {
    const rows = await database.installation.read(NOBODY, (tx) =>
      tx
        .selectFrom('edition_import')
        .select('content')
        .where('status', '=', 'published')
        .orderBy('published_at')
        .execute(),
    );
    const published = rows.map((row) => Published.parse(row.content));
    catalogue = withEditions(shipped, {
      // An edition that ships with a later version of the product replaces the imported one.
      editions: published
        .flatMap((one) => one.editions)
        .filter((edition) => !shipped.editions.has(edition.id)),
      equivalences: published.flatMap((one) => one.equivalences),
    });
  };
  await reload();
  return {
    current: () => catalogue,
    isImported: (id) => catalogue.editions.has(id) && !shipped.editions.has(id),
    reload,
  };
}
