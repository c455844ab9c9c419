import { useEffect, useRef, useState } from 'react';
import { filterKey, type LedgerSearch } from './ledger-search.ts';
import type { LedgerRow } from './use-rows.ts';

type Row = Pick<LedgerRow, 'id' | 'version'>;

export interface Selected {
  /** All that the filter shows. */
  readonly isAll: boolean;
  readonly count: number;
  /** Rows that a rule found are taken one by one: they are no filter of the ledger. */
  readonly canBeAll: boolean;
  /** One by one; empty while all are selected. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  /** With Shift held: from the row that was pressed before to this one. Of all that are selected, none stays. */
  readonly toggle: (
    row: Row,
    isOn: boolean,
    index: number,
    at: (index: number) => LedgerRow | undefined,
  ) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /**
   * For the API: ids with the versions that the person saw (without them with `force`), or the filter with the number of rows that the
   * person saw.
   */
  readonly selection: (
    force?: boolean,
  ) =>
    | { ids: string[]; versions?: number[] }
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

interface State {
  /** The filter under which rows were selected: under another one they may be out of sight. */
  readonly under: string;
  readonly isAll: boolean;
  /** Version by id, as the person saw it. */
  readonly rows: ReadonlyMap<string, number>;
}

const none = (under: string): State => ({ under, isAll: false, rows: new Map() });
const isSome = ({ isAll, rows }: State) => isAll || rows.size > 0;

/** What is selected holds for what is shown: another filter, search or view begins with nothing, and `onLost` hears of it. */
export function useSelected(total: number, search: LedgerSearch, onLost: () => void): Selected {
  const under = filterKey(search);
  const [kept, setKept] = useState(() => none(under));
  const last = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each filter, whatever was selected meanwhile
  useEffect(() => {
    if (kept.under === under) return;
    if (isSome(kept)) onLost();
    last.current = null;
    setKept(none(under));
  }, [under]);
  const { isAll: isAllChosen, rows } = kept.under === under ? kept : none(under);
  const canBeAll = search.finding === undefined;
  const isAll = isAllChosen && canBeAll;
  return {
    isAll,
    canBeAll,
    count: isAll ? total : rows.size,
    ids: isAll ? [] : [...rows.keys()],
    has: (id) => isAll || rows.has(id),
    toggle(pressed, isOn, index, at) {
      if (isAll) return setKept(none(under));
      const from = isShiftHeld && last.current !== null ? last.current : index;
      const next = new Map(rows);
      for (let place = Math.min(from, index); place <= Math.max(from, index); place += 1) {
        const row = place === index ? pressed : at(place);
        if (!row) continue;
        if (isOn) next.set(row.id, row.version);
        else next.delete(row.id);
      }
      last.current = index;
      setKept({ under, isAll: false, rows: next });
    },
    selectAll: () => setKept({ ...none(under), isAll: true }),
    clear: () => setKept(none(under)),
    selection: (force = false) =>
      isAll
        ? {
            q: search.q ?? '',
            where: (search.where ?? []).map((one) => ({ ...one, values: [...one.values] })) as never,
            total,
          }
        : { ids: [...rows.keys()], ...(!force && { versions: [...rows.values()] }) },
  };
}
