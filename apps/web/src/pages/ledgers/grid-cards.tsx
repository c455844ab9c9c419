import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { memo } from 'react';
import { useTranslation } from '../../app/translation.ts';
import type { GridRowProps } from './grid-row.tsx';
import { RowCheckbox, RowLink } from './row-controls.tsx';
import { titleOf } from './row-title.ts';

export const CARD_HEIGHT = 104;

/** On a phone every row is a card: its name and the first columns that say something. */
export const GridCard = memo(function GridCard(props: GridRowProps) {
  const { definition, columns, words, names, index, start, row, canEdit, isSelected } = props;
  const { t } = useTranslation('ledgerPages');
  const title = row ? titleOf(definition, row, { names }, words) : '';
  return (
    <li
      className="absolute inset-x-0 flex gap-2 border-b border-line px-3 py-2.5 [contain:layout_style]"
      style={{ height: CARD_HEIGHT, transform: `translateY(${start}px)` }}
    >
      {row && canEdit && (
        <RowCheckbox label={t('grid.select', { name: title })} index={index} isSelected={isSelected} />
      )}
      {row ? (
        <div className="min-w-0 grow">
          <RowLink ledger={definition.id} rowId={row.id} className="block truncate font-bold">
            {title || t('grid.nameless')}
          </RowLink>
          <p className="line-clamp-2 text-sm text-ink-soft">
            {detailsOf(definition, columns)
              .map((key) => words.text(key, row.values[key], names))
              .filter(Boolean)
              .join('　')}
          </p>
        </div>
      ) : (
        <span className="mt-2 block h-3 w-40 animate-pulse rounded bg-sunken" />
      )}
    </li>
  );
});

const detailsOf = (definition: LedgerDefinition<LedgerId>, columns: readonly string[]) =>
  columns.filter((key) => !definition.title.includes(key));
