// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards (display: block), a table loses its own roles
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import { cx } from '../ui/cx.ts';
import { TableRows } from './table-rows.tsx';
import { VirtualRows } from './virtual-rows.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Value to sort by; without it the column does not sort. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly align?: 'start' | 'end' | 'center';
  /** Width as CSS, such as `12rem`; the rest share what is left. */
  readonly width?: string;
  /** Names the row: its cell is the row's header. One column of a table. */
  readonly isRowHeader?: boolean;
  /** Left out on paper. */
  readonly isScreenOnly?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table shows; read aloud, and shown with `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly isDense?: boolean;
  readonly initialSort?: Sort;
  /** In place of an empty table. */
  readonly empty?: ReactNode;
  /** `cards` (default) turns rows into cards on a phone; `scroll` keeps the table and scrolls sideways. */
  readonly narrow?: 'cards' | 'scroll';
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** From here on only the visible rows stand in the page. */
const VIRTUAL_FROM = 150;
/** Names stay readable beside columns of fixed widths. */
const NAME_WIDTH = '10rem';

const leastWidth = <Row,>(columns: readonly Column<Row>[]): string =>
  `calc(${columns.map(({ width = NAME_WIDTH }) => (width.endsWith('%') ? '0rem' : width)).join(' + ')})`;

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const value = columns.find((column) => column.id === sort?.column)?.sortBy;
  if (!value || !sort) return rows;
  const collator = new Intl.Collator('ja', { numeric: true });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    // What has no value stands at the end in both directions.
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return sign * order;
  });
}

/**
 * A table to work in: sticky header, sorting by its buttons, dense mode, arrow keys between the rows' controls, cards on
 * a phone, only visible rows when there are many.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, caption, narrow = 'cards' } = props;
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  // State, not a ref: the virtual rows must hear of it when it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  if (rows.length === 0 && props.empty) return props.empty;
  const isVirtual = rows.length >= VIRTUAL_FROM;
  const Rows = isVirtual ? VirtualRows : TableRows;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys complement the tab order inside
    <div
      ref={setScroller}
      onKeyDown={moveBetweenRows}
      data-narrow={isVirtual ? 'scroll' : narrow}
      className={cx(
        'data-table rounded-xl border border-line',
        isVirtual && 'max-h-[min(70dvh,48rem)] overflow-auto print:max-h-none print:overflow-visible',
      )}
    >
      <table
        role="table"
        aria-rowcount={isVirtual ? rows.length + 1 : undefined}
        style={isVirtual ? { minWidth: leastWidth(columns) } : undefined}
        className={cx(
          'w-full border-separate border-spacing-0',
          props.isDense && 'data-table-dense',
          // Widths must not jump when other rows come into sight.
          isVirtual && 'table-fixed',
        )}
      >
        <caption className={props.isCaptionShown ? 'p-3 text-start font-bold' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <Rows
          rows={sorted}
          columns={columns}
          rowId={props.rowId}
          isDense={props.isDense ?? false}
          scroller={scroller}
        />
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const { t } = useTranslation();
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = direction === 'ascending' ? ArrowUp : direction ? ArrowDown : ArrowUpDown;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={column.sortBy ? (direction ?? 'none') : undefined}
      style={
        {
          width: column.width,
          minWidth: column.width ? undefined : column.isRowHeader && NAME_WIDTH,
          '--cell-align': column.align,
        } as CSSProperties
      }
      data-print={column.isScreenOnly ? 'hide' : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          onClick={() => onSort({ column: column.id, direction: next })}
          title={t('table.sortBy', { column: column.header })}
          className="-mx-2 inline-flex min-h-11 items-center gap-1.5 rounded px-2 text-start font-bold hover:bg-hover"
        >
          {column.header}
          <Arrow
            aria-hidden
            data-print="hide"
            className={cx('size-4 shrink-0', direction ? 'text-key' : 'text-ink-soft')}
          />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys lead to the same control one row down or up; inputs that use the arrows themselves keep them. */
function moveBetweenRows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEP[event.key];
  const from = event.target as HTMLElement;
  if (step === undefined || !from.matches('a, button, input[type="checkbox"]') || event.defaultPrevented)
    return;
  const row = from.closest('tbody tr');
  const other = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const controls = 'a, button, input[type="checkbox"]';
  const place = [...(row?.querySelectorAll(controls) ?? [])].indexOf(from);
  const target = other?.querySelectorAll<HTMLElement>(controls)[place];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
