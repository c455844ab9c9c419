/**
 * What stands in every row of a grid, as light as it can be: rows come into sight by the dozen while somebody scrolls. Neither listens by itself,
 * `useRowControls` does for all of them.
 */
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ChangeEvent, MouseEvent, ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import type { LedgerRow } from './use-rows.ts';
import type { Selected } from './use-selected.ts';

interface RowCheckboxProps {
  readonly label: string;
  readonly index: number;
  readonly isSelected: boolean;
}

/** Stands where the checkbox over the column stands. */
export const RowCheckbox = ({ label, index, isSelected }: RowCheckboxProps) => (
  <label className="tap flex items-center">
    <span className="relative grid size-6 place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        data-index={index}
        checked={isSelected}
        readOnly
        className="size-6 appearance-none rounded border-2 border-line-strong bg-surface checked:border-key checked:bg-key hover:border-key"
      />
      {isSelected && (
        <Check aria-hidden strokeWidth={3.5} className="pointer-events-none absolute size-4 text-on-key" />
      )}
    </span>
  </label>
);

interface RowLinkProps {
  readonly ledger: LedgerId;
  readonly rowId: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export const RowLink = ({ ledger, rowId, className, children }: RowLinkProps) => (
  <a
    href={`/ledgers/${ledger}/rows/${rowId}`}
    data-row={rowId}
    className={cx(
      'text-key underline decoration-1 underline-offset-4 hover:text-key-hover hover:decoration-2',
      className,
    )}
  >
    {children}
  </a>
);

/** For the element around the rows. */
export function useRowControls(
  ledger: LedgerId,
  selected: Selected,
  at: (index: number) => LedgerRow | undefined,
) {
  const navigate = useNavigate();
  return {
    onChange({ target }: ChangeEvent<HTMLElement>) {
      if (!(target instanceof HTMLInputElement) || target.dataset.index === undefined) return;
      const index = Number(target.dataset.index);
      const row = at(index);
      if (row) selected.toggle(row, target.checked, index, at);
    },
    onClick(event: MouseEvent<HTMLElement>) {
      const rowId = (event.target as Element).closest<HTMLElement>('a[data-row]')?.dataset.row;
      const isPlain =
        event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!rowId || !isPlain) return;
      event.preventDefault();
      void navigate({ to: '/ledgers/$ledger/rows/$rowId', params: { ledger, rowId } });
    },
  };
}
