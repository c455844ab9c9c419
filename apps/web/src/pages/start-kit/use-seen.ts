import { useState } from 'react';
import { currentOwner } from '../../app/session.ts';
import { remember, remembered } from '../../app/storage.ts';

export interface Seen {
  readonly ids: ReadonlySet<string>;
  /** All that were looked at, this one too. */
  readonly add: (id: string) => ReadonlySet<string>;
}

/** Which devices this person looked at with this phone: an aid for the walk, no entry of the ledger. */
export function useSeen(): Seen {
  const [key] = useState(() => `mamori.walk.seen ${currentOwner()}`);
  const [ids, setIds] = useState<ReadonlySet<string>>(
    () => new Set((remembered(key) ?? '').split(' ').filter(Boolean)),
  );
  return {
    ids,
    add(id) {
      const next = new Set([...ids, id]);
      setIds(next);
      remember(key, [...next].slice(-2000).join(' '));
      return next;
    },
  };
}
