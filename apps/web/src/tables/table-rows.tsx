// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards (display: block), a table loses its own roles
import type { CSSProperties } from 'react';
import type { Column } from './data-table.tsx';

export interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly isDense: boolean;
  readonly scroller: HTMLDivElement | null;
}

/** All rows. */
export function TableRows<Row>({ rows, columns, rowId }: RowsProps<Row>) {
  return (
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={rowId(row)} role="row">
          <Cells row={row} columns={columns} />
        </tr>
      ))}
    </tbody>
  );
}

/** Cells of one row; the label is shown beside the value when rows are cards. */
export function Cells<Row>({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}) {
  return columns.map((column) => {
    const shared = {
      style: { '--cell-align': column.align } as CSSProperties,
      'data-label': column.header,
      'data-print': column.isScreenOnly ? 'hide' : undefined,
    } as const;
    return column.isRowHeader ? (
      <th key={column.id} scope="row" role="rowheader" {...shared}>
        {column.cell(row)}
      </th>
    ) : (
      <td key={column.id} role="cell" {...shared}>
        {column.cell(row)}
      </td>
    );
  });
}
