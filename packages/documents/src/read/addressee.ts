/** The facility that a vendor's form names beside its own name: 「医療機関名：さくら医院」. The official form has no such line; many add one. */
import { Grid } from './table/grid.ts';
import type { Workbook } from './xlsx/model.ts';

const LABEL = /^(?:宛先の?)?(?:医療機関|病院|診療所|歯科診療所|助産所|薬局|施設|医療機関・薬局)名(?:称)?$/u;
const CODE = /^(?:保険)?(?:医療機関|薬局)(?:コード|番号)$/u;

export interface Addressee {
  readonly name: string | null;
  readonly code: string | null;
}

export function readAddressee(workbook: Workbook): Addressee {
  let [name, code]: [string | null, string | null] = [null, null];
  for (const sheet of workbook.sheets) {
    if (sheet.state !== 'visible') continue;
    const grid = new Grid(sheet, workbook);
    for (const row of grid.rows) {
      const cells = grid.row(row);
      for (const [i, cell] of cells.entries()) {
        if (typeof cell.value !== 'string' || cell.value.length > 120) continue;
        const [head = '', ...rest] = grid.text(cell).trim().split(/[:：]/u);
        const label = head.replace(/\s/gu, '');
        if (!LABEL.test(label) && !CODE.test(label)) continue;
        const next = cells.slice(i + 1).find((other) => grid.text(other).trim() !== '');
        const value = rest.join(':').trim() || (next ? grid.text(next).trim() : '');
        if (value === '' || value.length > 120) continue;
        if (LABEL.test(label)) name ??= value;
        else code ??= value;
      }
    }
  }
  return { name, code };
}
