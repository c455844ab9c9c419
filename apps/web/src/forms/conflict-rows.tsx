import type { ReactNode } from 'react';

export interface ConflictRow {
  readonly key: string;
  readonly label: ReactNode;
  /** Empty: nothing stands there. */
  readonly theirs: string;
  readonly mine: string;
}

interface ConflictRowsProps {
  readonly rows: readonly ConflictRow[];
  /** `山田さんの内容：3月`: whose a value is, and what it says; it may be empty. */
  readonly theirs: (value: string) => string;
  readonly mine: (value: string) => string;
}

/** What differs between two people's entries, field by field. */
export function ConflictRows({ rows, theirs, mine }: ConflictRowsProps) {
  return (
    <dl className="flex flex-col gap-2">
      {rows.map((row) => (
        <div key={row.key} className="flex flex-wrap gap-x-6">
          <dt className="w-full font-bold">{row.label}</dt>
          <dd className="whitespace-pre-wrap">{theirs(row.theirs)}</dd>
          <dd className="whitespace-pre-wrap">{mine(row.mine)}</dd>
        </div>
      ))}
    </dl>
  );
}
