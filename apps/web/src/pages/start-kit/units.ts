/** What was ticked, as single rows with names of their own; pure, so that counts and names can be changed at will. */
import type { CallOutput } from '@mamori/contract/client';
import type { Locale } from '@mamori/messages/locale';

export type Kit = CallOutput<'listStartKits'>['kits'][number];
export type KitRow = Kit['rows'][number];
/** A row to be made, as the API takes it. */
export interface Unit {
  readonly kit: string;
  readonly row: string;
  readonly name: string;
  readonly place: string;
}

/** The device number `place` of its row: `診察室1の電子カルテ端末`, `X線撮影装置`, `心電計 2`. */
export function unitOf(kit: Kit, row: KitRow, place: number, locale: Locale): Unit {
  const name = row.name[locale];
  const where = row.units[place]?.[locale] ?? '';
  const isOnly = place === 0 && row.usual <= 1;
  return { kit: kit.id, row: row.id, name: isOnly ? name : nameAt(name, where, place, locale), place: where };
}

function nameAt(name: string, where: string, place: number, locale: Locale): string {
  if (where === '') return place === 0 ? name : `${name} ${place + 1}`;
  return locale === 'ja' ? `${where}の${name}` : `${name} (${where})`;
}

export const unitsOf = (units: readonly Unit[], kit: Kit, row: KitRow): readonly Unit[] =>
  units.filter((one) => one.kit === kit.id && one.row === row.id);

/** Everything of the kit in its usual number. */
export function withKit(units: readonly Unit[], kit: Kit, locale: Locale): readonly Unit[] {
  return [
    ...units,
    ...kit.rows.flatMap((row) => Array.from({ length: row.usual }, (_, at) => unitOf(kit, row, at, locale))),
  ];
}

/** One more at the end, or one fewer. */
export function withCount(
  units: readonly Unit[],
  kit: Kit,
  row: KitRow,
  { count, locale }: { readonly count: number; readonly locale: Locale },
): readonly Unit[] {
  const own = unitsOf(units, kit, row);
  const added = Array.from({ length: Math.max(0, count - own.length) }, (_, at) =>
    unitOf(kit, row, own.length + at, locale),
  );
  const dropped = new Set(own.slice(count));
  return [...units.filter((one) => !dropped.has(one)), ...added];
}

/** The first thing that keeps the rows from being told apart; null when nothing does. */
export function faultOf(
  units: readonly Unit[],
): { readonly code: 'missing' | 'twice'; readonly name: string } | null {
  const seen = new Set<string>();
  for (const { name } of units) {
    const folded = name.normalize('NFKC').trim().toLowerCase();
    if (folded === '') return { code: 'missing', name };
    if (seen.has(folded)) return { code: 'twice', name };
    seen.add(folded);
  }
  return null;
}
