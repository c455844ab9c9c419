/** A sheet without a checklist, taken word by word. */
import type { Grid } from '../table/grid.ts';
import { findTables } from './extra-tables.ts';
import type { ExtraTable } from './raw-form.ts';

export function sheetTable(grid: Grid): ExtraTable {
  const segment = {
    grid,
    top: grid.rows[0] ?? 0,
    bottom: grid.rows.at(-1) ?? 0,
    audiences: new Set<never>(),
    family: new Set<never>(),
  };
  const tables = findTables(segment, []);
  const demarcation = tables.find(({ table }) => table.kind === 'demarcation');
  if (demarcation) return demarcation.table;
  const rows = grid.rows.map((row) => grid.row(row).map((cell) => grid.text(cell).trim()));
  return { kind: 'unknown', sheet: grid.sheet.name, range: '', rows };
}
