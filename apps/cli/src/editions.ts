/** The editions that ship with the product and those that this installation published (kept beside its data). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, loadCatalogue, withEditions } from '@mamori/regulations/catalogue';
import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { dataDirectory } from './data-directory.ts';

let catalogue: Catalogue | undefined;

export function installedEditions(): Catalogue {
  catalogue ??= addPublished(loadCatalogue());
  return catalogue;
}

function addPublished(shipped: Catalogue): Catalogue {
  const folder = join(dataDirectory(), 'editions');
  const published = filesIn(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return withEditions(shipped, {
    editions: published
      .flatMap((one) => Edition.array().parse(one.editions))
      .filter((edition) => !shipped.editions.has(edition.id)),
    equivalences: published.flatMap((one) => Equivalence.array().parse(one.equivalences)),
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    // No edition was ever imported.
    return [];
  }
}
