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
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { CARD_HEIGHT, GridCard } from './grid-cards.tsx';
import { GridRow, ROW_HEIGHT } from './grid-row.tsx';
import type { LedgerSearch } from './ledger-search.ts';
import { type LedgerWords, useLedgerWords } from './ledger-words.ts';
import { useRowControls } from './row-controls.tsx';
import { type Rows, useRows } from './use-rows.ts';
import type { Selected } from './use-selected.ts';

interface GridProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly columns: readonly string[];
  readonly selected: Selected;
  readonly canEdit: boolean;
  readonly onOrder: (column: string) => void;
}

/** Rem, by what stands in a column. */
const WIDTH: Readonly<Record<Column['kind'], number>> = {
  text: 11,
  choice: 9,
  known: 7,
  date: 8.5,
  number: 7,
  texts: 13,
  reference: 13,
  references: 13,
};
const widthOf = (column: Column | undefined, isName: boolean) =>
  isName ? 15 : WIDTH[column?.kind ?? 'text'];

/** Rows. */
const STEP = 50;
const AHEAD = 100;

/** Any number of rows: only those in sight stand in the page, and only their pages are fetched. */
export function Grid(props: GridProps) {
  const isWide = useMediaQuery('(width >= 48rem)');
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [inSight, setInSight] = useState<readonly [number, number]>([0, 30]);
  const rows = useRows(props.definition.id, props.search, inSight);
  const virtualizer = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller,
    estimateSize: () => (isWide ? ROW_HEIGHT : CARD_HEIGHT),
    overscan: isWide ? 6 : 4,
    // Drawing within the event of the scroll would hold the scroll up.
    useFlushSync: false,
    onChange: ({ range }) => {
      if (!range) return;
      const [from, to] = [range.startIndex, range.endIndex];
      // Ahead of what is in sight, in steps: fetching follows the scroll, not every line of it.
      const next = [from - (from % STEP) - AHEAD, to - (to % STEP) + STEP + AHEAD] as const;
      setInSight((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
    },
  });
  const words = useLedgerWords(props.definition);
  const items = virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start }));
  const shared = { ...props, rows, words, items, height: virtualizer.getTotalSize() };
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
      {isWide ? <Table {...shared} /> : <Cards {...shared} />}
    </div>
  );
}

interface ShownProps extends GridProps {
  readonly rows: Rows;
  readonly words: LedgerWords;
  readonly items: readonly { readonly index: number; readonly start: number }[];
  readonly height: number;
}

function Table(props: ShownProps) {
  const { definition, search, columns, selected, canEdit, rows, words, height } = props;
  const { t } = useTranslation('ledgerPages');
  const controls = useRowControls(definition.id, selected, rows.at);
  const [name = ''] = definition.title;
  const widths = columns.map((key) => widthOf(definition.columns[key], key === name));
  const style = {
    minWidth: `${widths.reduce((sum, width) => sum + width, canEdit ? 3 : 0)}rem`,
    '--columns': [...(canEdit ? ['3rem'] : []), ...widths.map((width) => `minmax(${width}rem, 1fr)`)].join(
      ' ',
    ),
  } as CSSProperties;
  return (
    <div role="table" aria-label={words.title} aria-rowcount={(rows.total ?? 0) + 1} style={style}>
      <div role="rowgroup" className="sticky top-0 z-10 bg-surface">
        <div role="row" aria-rowindex={1} className="grid grid-cols-(--columns) border-b border-line-strong">
          {canEdit && (
            <span role="columnheader" className="flex items-center justify-center">
              {selected.canBeAll && <SelectAll selected={selected} label={t('grid.selectAll')} isHidden />}
            </span>
          )}
          {columns.map((key) => (
            <HeadCell key={key} id={key} search={search} label={words.column(key)} onOrder={props.onOrder} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height }} {...controls}>
        {props.items.map(({ index, start }) => {
          const row = rows.at(index);
          return (
            <GridRow
              key={index}
              {...{ definition, columns, words, index, start, row, canEdit }}
              names={rows.namesAt(index)}
              isSelected={row !== undefined && selected.has(row.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface SelectAllProps {
  readonly selected: Selected;
  readonly label: string;
  readonly isHidden?: boolean;
}

const SelectAll = ({ selected, label, isHidden = false }: SelectAllProps) => (
  <Checkbox
    label={label}
    isLabelHidden={isHidden}
    isSelected={selected.isAll}
    isIndeterminate={!selected.isAll && selected.count > 0}
    onChange={(isOn) => (isOn ? selected.selectAll() : selected.clear())}
  />
);

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

function Cards(props: ShownProps) {
  const { definition, columns, selected, canEdit, rows, words, items, height } = props;
  const { t } = useTranslation('ledgerPages');
  const controls = useRowControls(definition.id, selected, rows.at);
  return (
    <>
      {canEdit && selected.canBeAll && (
        <div className="sticky top-0 z-10 border-b border-line-strong bg-surface px-3">
          <SelectAll selected={selected} label={t('grid.selectAll')} />
        </div>
      )}
      <ul className="relative" style={{ height }} {...controls}>
        {items.map(({ index, start }) => {
          const row = rows.at(index);
          return (
            <GridCard
              key={index}
              {...{ definition, columns, words, index, start, row, canEdit }}
              names={rows.namesAt(index)}
              isSelected={row !== undefined && selected.has(row.id)}
            />
          );
        })}
      </ul>
    </>
  );
}
