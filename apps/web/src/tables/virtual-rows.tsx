// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards (display: block), a table loses its own roles
import { useVirtualizer } from '@tanstack/react-virtual';
import { Cells, type RowsProps } from './table-rows.tsx';

/** Only the rows in sight and some around them; two empty rows keep the height of the rest. */
export function VirtualRows<Row>({ rows, columns, rowId, isDense, scroller }: RowsProps<Row>) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => (isDense ? 45 : 61),
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody role="rowgroup">
      <Gap height={before} />
      {items.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <tr
            key={rowId(row)}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            ref={virtualizer.measureElement}
          >
            <Cells row={row} columns={columns} />
          </tr>
        );
      })}
      <Gap height={after} />
    </tbody>
  );
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
