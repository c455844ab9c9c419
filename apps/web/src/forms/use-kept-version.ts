import { useRef, useState } from 'react';
import { ApiProblem } from '../app/api.ts';

export interface KeptVersion<Row> {
  /** What somebody else has saved since this form was opened. */
  readonly theirs: Row | null;
  /** Saves on top of the version that was read; throws as `write` does. */
  readonly save: (write: (ifMatch: number) => Promise<Row>) => Promise<Row>;
  /** Goes on from their version, with one's own entries or with theirs. */
  readonly settle: () => void;
}

/** Keeps the version a form is based on, and the other person's row when both saved at once (If-Match). */
export function useKeptVersion<Row extends { readonly version: number }>(
  initial: Row | undefined,
): KeptVersion<Row> {
  const version = useRef(initial?.version ?? 0);
  const [theirs, setTheirs] = useState<Row | null>(null);
  return {
    theirs,
    async save(write) {
      try {
        const row = await write(version.current);
        version.current = row.version;
        setTheirs(null);
        return row;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'changed-meanwhile') {
          setTheirs((error.problem.details?.current as Row | undefined) ?? null);
        }
        throw error;
      }
    },
    settle() {
      if (theirs) version.current = theirs.version;
      setTheirs(null);
    },
  };
}
