/** The kits and questions that ship with the product, read at the first question. */
import type { StartKitOffer } from '@mamori/contract/schemas/start-kits';
import { loadStartKits, type StartKitContent } from '@mamori/regulations/start-kits';
import type { KitRow, StartKit } from '@mamori/regulations/start-kits-model';
import type { z } from 'zod';

let loaded: StartKitContent | undefined;

export function startKits(): StartKitContent {
  loaded ??= loadStartKits();
  return loaded;
}

/** Undefined for a kit or row that there is not. */
export const findKitRow = (kit: string, row: string): KitRow | undefined =>
  startKits()
    .kits.find(({ id }) => id === kit)
    ?.rows.find(({ id }) => id === row);

export const asOffer = ({ id, title, lead, facilities, rows }: StartKit): z.input<typeof StartKitOffer> => ({
  id,
  title,
  lead,
  facilities,
  rows: rows.map((row) => ({
    id: row.id,
    ledger: row.ledger,
    name: row.name,
    kind: row.values.kind ?? null,
    usual: row.usual,
    most: row.most,
    units: row.units,
    patientData: patientDataOf(row),
    basis: row.basis ?? null,
  })),
});

function patientDataOf({ values }: KitRow): 'yes' | 'no' | null {
  const { patientData } = values;
  return patientData === 'yes' || patientData === 'no' ? patientData : null;
}
