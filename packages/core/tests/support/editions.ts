/** The real editions, as shipped. */
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Edition, EditionId, Item } from '@mamori/regulations/model/edition';
import { editionItems } from '../../src/edition-items.ts';

export const catalogue = loadCatalogue();

export const edition = (id: EditionId): Edition => catalogue.edition(id);
export const fy2025 = edition('fy2025/facility');

export function item(of: Edition, id: string): Item {
  const found = editionItems(of).find((one) => one.id === id);
  if (!found) throw new Error(`${of.id} has no item ${id}`);
  return found;
}
