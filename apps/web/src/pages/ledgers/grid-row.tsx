// biome-ignore-all lint/a11y/useFocusableInteractive: the controls in the cells take the focus
// biome-ignore-all lint/a11y/useSemanticElements: rows stand at their places, which the elements of a table do not allow
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { memo } from 'react';
import { useTranslation } from '../../app/translation.ts';
import type { LedgerWords, Names } from './ledger-words.ts';
import { RowCheckbox, RowLink } from './row-controls.tsx';
import { titleOf } from './row-title.ts';
import type { LedgerRow } from './use-rows.ts';

export const ROW_HEIGHT = 44;

export interface GridRowProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly columns: readonly string[];
  readonly words: LedgerWords;
  readonly names: Names;
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly start: number;
  /** Undefined until its page is there. */
  readonly row: LedgerRow | undefined;
  readonly canEdit: boolean;
  readonly isSelected: boolean;
}

/** Drawn again only when something of this row changes: scrolling draws the rows that come into sight and no others. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, start, row } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute inset-x-0 grid grid-cols-(--columns) items-center border-b border-line [contain:layout_style] hover:bg-hover"
      style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
    >
      {row ? (
        <Cells {...props} row={row} />
      ) : (
        <span role="cell" className="px-3">
          <span className="block h-3 w-40 animate-pulse rounded bg-sunken" />
        </span>
      )}
    </div>
  );
});

function Cells(props: GridRowProps & { readonly row: LedgerRow }) {
  const { definition, columns, words, names, index, row, canEdit, isSelected } = props;
  const { t } = useTranslation('ledgerPages');
  const title = titleOf(definition, row, { names }, words);
  // The name leads to the row; where somebody hid it, the first column does.
  const [name = ''] = definition.title;
  const linked = columns.includes(name) ? name : columns[0];
  return (
    <>
      {canEdit && (
        <span role="cell" className="flex justify-center">
          <RowCheckbox label={t('grid.select', { name: title })} index={index} isSelected={isSelected} />
        </span>
      )}
      {columns.map((key) => {
        const text = words.text(key, row.values[key], names);
        return (
          <span
            key={key}
            role={key === linked ? 'rowheader' : 'cell'}
            className="min-w-0 truncate px-3 text-[0.9375rem]"
            title={text}
          >
            {key === linked ? (
              <RowLink ledger={definition.id} rowId={row.id}>
                {text || title || t('grid.nameless')}
              </RowLink>
            ) : (
              text
            )}
          </span>
        );
      })}
    </>
  );
}
