/** Whose form it is: 「事業者名：」 at the end of a vendor's form, 「医療機関名：」 where a facility's one has it. */
import type { Edition } from '@mamori/regulations/model/edition';
import type { Grid } from '../table/grid.ts';
import type { CellRange } from '../xlsx/model.ts';

const LABELS: Readonly<Record<'vendor' | 'facility' | 'pharmacy', RegExp>> = {
  vendor: /^(?:事業者|会社|ベンダー?|企業|法人)名?(?:称)?[:：]?/u,
  facility: /^(?:医療機関|施設|病院|診療所|歯科診療所|助産所)名?(?:称)?[:：]?/u,
  pharmacy: /^(?:薬局|施設|医療機関・薬局)名?(?:称)?[:：]?/u,
};

export function readSubjectName(
  grid: Grid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  edition: Edition,
  named: CellRange | null,
): string | null {
  if (named) {
    const cell = grid.cell(named.top, named.left);
    const text = cell ? grid.text(cell).trim() : '';
    return text === '' ? null : text;
  }
  const vendor = edition.audience === 'vendor' || edition.audience === 'pharmacy-vendor';
  const label = LABELS[vendor ? 'vendor' : edition.audience === 'pharmacy' ? 'pharmacy' : 'facility'];
  for (const row of grid.rows) {
    if (row < top || row > bottom) continue;
    const cells = grid.row(row);
    for (const [i, cell] of cells.entries()) {
      if (typeof cell.value !== 'string' || cell.value.length > 120) continue;
      const text = grid.text(cell).trim();
      const match =
        /^([^:：]{2,16}?)\s*[:：]\s*(.*)$/su.exec(text) ?? /^([^:：\s]{3,10}名称?)()$/u.exec(text);
      const head = match?.[1]?.replace(/\s/g, '');
      if (!match || !head || !label.test(head) || !/(?:名|名称)$/u.test(head)) continue;
      const next = cells.slice(i + 1).find((other) => grid.text(other).trim() !== '');
      const name = (match[2] ?? '').trim() || (next ? grid.text(next).trim() : '');
      if (name !== '') return name;
    }
  }
  return null;
}
