// biome-ignore-all lint/a11y/useFocusableInteractive: the controls in the cells take the focus
// biome-ignore-all lint/a11y/useSemanticElements: rows stand at their places, which the elements of a table do not allow
import type { Column } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Link } from '../../ui/link.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import type { LedgerSearch } from './ledger-search.ts';
import { type LedgerWords, useLedgerWords } from './ledger-words.ts';
import { type LedgerRow, type Rows, useRows } from './use-rows.ts';
import type { Selected } from './use-selected.ts';

interface GridProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly selected: Selected;
  readonly canEdit: boolean;
  readonly onOrder: (column: string) => void;
}

const ROW = 44;
const CARD = 104;

/** Rem, by what stands in a column. */
const WIDTH: Readonly<Record<Column['kind'], number>> = {
  text: 11,
  choice: 9,
  known: 7,
  date: 8,
  number: 7,
  texts: 13,
  reference: 13,
  references: 13,
};
const widthOf = (column: Column | undefined, isName: boolean) =>
  isName ? 15 : WIDTH[column?.kind ?? 'text'];

/** Any number of rows: only those in sight stand in the page, and only their pages are fetched. */
export function Grid(props: GridProps) {
  const isWide = useMediaQuery('(width >= 48rem)');
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [inSight, setInSight] = useState<readonly [number, number]>([0, 30]);
  const rows = useRows(props.definition.id, props.search, inSight);
  const virtualizer = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller,
    estimateSize: () => (isWide ? ROW : CARD),
    overscan: 10,
    onChange: ({ range }) => {
      if (!range) return;
      const [from, to] = [range.startIndex, range.endIndex];
      // Steps of fifty: fetching follows the scroll, not every line of it.
      const next = [from - (from % 50), to - (to % 50) + 50] as const;
      setInSight((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
    },
  });
  const words = useLedgerWords(props.definition);
  const items = virtualizer.getVirtualItems();
  const shared = { ...props, rows, words, items: items.map(({ index, start }) => ({ index, start })) };
  const height = virtualizer.getTotalSize();
  return (
    <div
      ref={setScroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
      tabIndex={0}
      role="region"
      aria-label={words.title}
      className="max-h-[70dvh] min-h-48 overflow-auto rounded-xl border border-line bg-raised print:max-h-none print:overflow-visible"
      aria-busy={rows.isStale}
    >
      {isWide ? <Table {...shared} height={height} /> : <Cards {...shared} height={height} />}
    </div>
  );
}

interface ShownProps extends GridProps {
  readonly rows: Rows;
  readonly words: LedgerWords;
  readonly items: readonly { readonly index: number; readonly start: number }[];
  readonly height: number;
}

function Table({
  definition,
  search,
  columns,
  selected,
  canEdit,
  rows,
  words,
  items,
  height,
  onOrder,
}: ShownProps) {
  const { t } = useTranslation('ledgerPages');
  const [name = ''] = definition.title;
  const width = columns.reduce(
    (sum, key) => sum + widthOf(definition.columns[key], key === name),
    canEdit ? 3 : 0,
  );
  const template: CSSProperties = {
    gridTemplateColumns: [
      ...(canEdit ? ['3rem'] : []),
      ...columns.map((key) => `minmax(${widthOf(definition.columns[key], key === name)}rem, 1fr)`),
    ].join(' '),
    minWidth: `${width}rem`,
  };
  return (
    <div
      role="table"
      aria-label={words.title}
      aria-rowcount={(rows.total ?? 0) + 1}
      style={{ minWidth: `${width}rem` }}
    >
      <div role="rowgroup" className="sticky top-0 z-10 bg-surface">
        <div role="row" aria-rowindex={1} className="grid border-b border-line-strong" style={template}>
          {canEdit && (
            <span role="columnheader" className="flex items-center justify-center">
              <Checkbox
                label={t('grid.selectAll')}
                isLabelHidden
                isSelected={selected.isAll}
                isIndeterminate={!selected.isAll && selected.count > 0}
                onChange={(isOn) => (isOn ? selected.selectAll() : selected.clear())}
              />
            </span>
          )}
          {columns.map((key) => (
            <HeadCell key={key} id={key} search={search} label={words.column(key)} onOrder={onOrder} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height }}>
        {items.map(({ index, start }) => {
          const row = rows.at(index);
          return (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className="absolute inset-x-0 grid items-center border-b border-line hover:bg-hover"
              style={{ ...template, height: ROW, transform: `translateY(${start}px)` }}
            >
              {row ? (
                <RowCells {...{ definition, row, columns, selected, canEdit, rows, words, index }} />
              ) : (
                <span role="cell" className="px-3">
                  <span className="block h-3 w-40 animate-pulse rounded bg-sunken" />
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadCellProps {
  readonly id: string;
  readonly label: string;
  readonly search: LedgerSearch;
  readonly onOrder: (column: string) => void;
}

function HeadCell({ id, label, search, onOrder }: HeadCellProps) {
  const isOrdered = search.order === id;
  const Arrow = search.descending ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      aria-sort={isOrdered ? (search.descending ? 'descending' : 'ascending') : 'none'}
      className="min-w-0"
    >
      <button
        type="button"
        onClick={() => onOrder(id)}
        className="flex h-11 w-full items-center gap-1 truncate px-3 text-start text-sm font-bold hover:bg-hover"
      >
        <span className="truncate">{label}</span>
        {isOrdered && <Arrow aria-hidden className="size-4 shrink-0" />}
      </button>
    </span>
  );
}

interface RowCellsProps
  extends Pick<ShownProps, 'definition' | 'columns' | 'selected' | 'canEdit' | 'rows' | 'words'> {
  readonly row: LedgerRow;
  readonly index: number;
}

function RowCells({ definition, row, columns, selected, canEdit, rows, words, index }: RowCellsProps) {
  const { t } = useTranslation('ledgerPages');
  const title = titleOf(definition, row, rows, words);
  // The name leads to the row; where somebody hid it, the first column does.
  const [name = ''] = definition.title;
  const linked = columns.includes(name) ? name : columns[0];
  return (
    <>
      {canEdit && (
        <span role="cell" className="flex justify-center">
          <Checkbox
            label={t('grid.select', { name: title })}
            isLabelHidden
            isSelected={selected.has(row.id)}
            onChange={(isOn) => selected.toggle(row, isOn, index, rows.at)}
          />
        </span>
      )}
      {columns.map((key) => {
        const text = words.text(key, row.values[key], rows.names);
        return (
          <span
            key={key}
            role={key === linked ? 'rowheader' : 'cell'}
            className="min-w-0 truncate px-3 text-[0.9375rem]"
            title={text}
          >
            {key === linked ? (
              <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: definition.id, rowId: row.id }}>
                {text || title || t('grid.nameless')}
              </Link>
            ) : (
              text
            )}
          </span>
        );
      })}
    </>
  );
}

export const titleOf = (
  definition: LedgerDefinition,
  row: Pick<LedgerRow, 'values'>,
  { names }: Pick<Rows, 'names'>,
  words: LedgerWords,
): string =>
  definition.title
    .map((key) => words.text(key, row.values[key], names))
    .filter(Boolean)
    .join(' ');

/** On a phone every row is a card: its name and the first columns that say something. */
function Cards({ definition, columns, selected, canEdit, rows, words, items, height }: ShownProps) {
  const { t } = useTranslation('ledgerPages');
  const details = columns.filter((key) => !definition.title.includes(key));
  return (
    <ul className="relative" style={{ height }}>
      {items.map(({ index, start }) => {
        const row = rows.at(index);
        const title = row ? titleOf(definition, row, rows, words) : '';
        const said = row
          ? details
              .map((key) => [key, words.text(key, row.values[key], rows.names)] as const)
              .filter(([, text]) => text)
          : [];
        return (
          <li
            key={index}
            className="absolute inset-x-0 flex gap-2 border-b border-line px-3 py-2.5"
            style={{ height: CARD, transform: `translateY(${start}px)` }}
          >
            {row && canEdit && (
              <Checkbox
                label={t('grid.select', { name: title })}
                isLabelHidden
                isSelected={selected.has(row.id)}
                onChange={(isOn) => selected.toggle(row, isOn, index, rows.at)}
              />
            )}
            {row && (
              <div className="min-w-0 grow">
                <Link
                  to="/ledgers/$ledger/rows/$rowId"
                  params={{ ledger: definition.id, rowId: row.id }}
                  className="block truncate font-bold"
                >
                  {title || t('grid.nameless')}
                </Link>
                <p className="line-clamp-2 text-sm text-ink-soft">
                  {said.map(([, text]) => text).join('　')}
                </p>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
