import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EntryRow } from './entry-row.tsx';
import { PersonHead } from './person-head.tsx';
import type { Entry } from './review-data.ts';
import type { Decide } from './use-decide.ts';

interface EntryListProps {
  readonly entries: readonly Entry[];
  /** Of the department, without any filter. */
  readonly total: number;
  /** Null: nothing can be decided. */
  readonly decide: Decide | null;
}

const STEP = 100;

/** Accounts of one person stand together; they come sorted by person. */
function byPerson(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const keyOf = ({ shown, accountId }: Entry) =>
    shown.staffName === '' ? accountId : `${shown.staffName} ${shown.staffNumber}`;
  return [...Map.groupBy(entries, keyOf).values()];
}

export function EntryList({ entries, total, decide }: EntryListProps) {
  const { t } = useTranslation('accountReviews');
  const [limit, setLimit] = useState(STEP);
  const more = Math.min(STEP, entries.length - limit);
  if (entries.length === 0) return <p className="text-ink-soft">{t('decide.nothing')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="text-[0.9375rem] text-ink-soft">
        {t('decide.shownCount', { count: Math.min(limit, entries.length), total })}
      </p>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {byPerson(entries.slice(0, limit)).map((own) => (
          <li key={own[0]?.accountId} className="px-4 py-4 sm:px-5">
            <PersonHead shown={own[0]?.shown} />
            <ul className="flex flex-col gap-4">
              {own.map((entry) => (
                <EntryRow key={entry.accountId} entry={entry} decide={decide} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button onPress={() => setLimit(limit + STEP)}>{t('decide.more', { count: more })}</Button>
        </div>
      )}
    </div>
  );
}
