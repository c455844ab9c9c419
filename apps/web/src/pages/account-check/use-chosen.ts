import { useState } from 'react';

/** Rows that a person ticked; those that are gone from the page do not count. */
export function useChosen(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id));
  return {
    isAll,
    has: (id: string) => chosen.has(id),
    toggle: (id: string) =>
      setChosen((known) => {
        const next = new Set(known);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    toggleAll: () => setChosen(isAll ? new Set() : new Set(ids)),
    clear: () => setChosen(new Set()),
  };
}
