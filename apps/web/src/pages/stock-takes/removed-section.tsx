import { useTranslation } from '../../app/translation.ts';
import { dayOf } from '../../ui/date/japan-day.ts';
import { DateText } from '../../ui/date-text.tsx';
import { EntriesSection } from './entries-section.tsx';
import { type Entry, isMoved } from './stock-take-data.ts';

/** Devices that somebody removed from the ledger while they were looked for: what was seen stands, and may be worth a question. */
export function RemovedSection({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('stockTakes');
  return (
    <EntriesSection
      title={t('removed.title')}
      entries={entries}
      more={[
        {
          id: 'result',
          header: t('removed.result'),
          width: '9rem',
          cell: (entry) => t(`count.${countOf(entry)}`),
        },
        {
          id: 'removed',
          header: t('removed.on'),
          width: '10rem',
          cell: ({ removedAt }) => removedAt && <DateText date={dayOf(removedAt)} isShort />,
        },
      ]}
    >
      <p className="mb-4 text-ink-soft">{t('removed.text')}</p>
    </EntriesSection>
  );
}

function countOf(entry: Entry) {
  if (entry.result === 'unknown_device' || entry.result === 'dismissed') return 'unknownDevice';
  return isMoved(entry) ? 'moved' : entry.result;
}
