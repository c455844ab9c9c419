import { useRef, useState } from 'react';
import type { LedgerSearch } from './ledger-search.ts';
import type { LedgerRow } from './use-rows.ts';

export interface Selected {
  /** All that the filter shows. */
  readonly isAll: boolean;
  readonly count: number;
  readonly has: (id: string) => boolean;
  /** With Shift held: from the row that was pressed before to this one. Of all that are selected, none stays. */
  readonly toggle: (
    id: string,
    isOn: boolean,
    index: number,
    at: (index: number) => LedgerRow | undefined,
  ) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** For the API: ids, or the filter with the number of rows that the person saw. */
  readonly selection: () =>
    | { ids: string[] }
    | { q: string; where: { column: string; operator: never; values: string[] }[]; total: number };
}

let isShiftHeld = false;
window.addEventListener('keydown', (event) => {
  isShiftHeld = event.shiftKey;
});
window.addEventListener('keyup', (event) => {
  isShiftHeld = event.shiftKey;
});
window.addEventListener('pointerdown', (event) => {
  isShiftHeld = event.shiftKey;
});

export function useSelected(total: number, search: LedgerSearch): Selected {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const last = useRef<number | null>(null);
  // Rows found by a rule are no filter of the ledger: they are taken one by one.
  const canBeAll = search.finding === undefined;
  return {
    isAll: isAll && canBeAll,
    count: isAll && canBeAll ? total : ids.size,
    has: (id) => (isAll && canBeAll) || ids.has(id),
    toggle(id, isOn, index, at) {
      if (isAll) {
        setAll(false);
        setIds(new Set());
        return;
      }
      const from = isShiftHeld && last.current !== null ? last.current : index;
      const [low, high] = from < index ? [from, index] : [index, from];
      const next = new Set(ids);
      for (let place = low; place <= high; place += 1) {
        const row = place === index ? { id } : at(place);
        if (!row) continue;
        if (isOn) next.add(row.id);
        else next.delete(row.id);
      }
      last.current = index;
      setIds(next);
    },
    selectAll: () => setAll(true),
    clear() {
      setAll(false);
      setIds(new Set());
    },
    selection: () =>
      isAll && canBeAll
        ? {
            q: search.q ?? '',
            where: (search.where ?? []).map((one) => ({ ...one, values: [...one.values] })) as never,
            total,
          }
        : { ids: [...ids] },
  };
}
