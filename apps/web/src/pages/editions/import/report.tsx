import { useTranslation } from '../../../app/translation.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { EditionImport } from './draft.ts';
import { type Draft, toggled } from './use-draft.ts';

type Row = EditionImport['report']['understood'][number];

interface ReportProps {
  readonly found: EditionImport;
  readonly draft: Draft;
}

/** What was and what was not understood, each with sheet and cell; the latter until a person has dealt with it. */
export function Report({ found, draft }: ReportProps) {
  const { t } = useTranslation('editions');
  const { understood, notUnderstood } = found.report;
  const { settled } = draft.value;
  return (
    <div className="mb-10">
      {notUnderstood.length > 0 && (
        <Disclosure
          level={2}
          isInitiallyOpen
          title={t('review.notUnderstood', { count: notUnderstood.length })}
        >
          <p>{t('review.settleText')}</p>
          <ul className="divide-y divide-line">
            {notUnderstood.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
              <li key={place} className="py-2">
                <Line row={row} />
                <Checkbox
                  label={t('review.settle')}
                  isSelected={settled.includes(place)}
                  onChange={() => draft.change((now) => ({ settled: toggled(now.settled, place) }))}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure level={2} title={t('review.understood', { count: understood.length })}>
        <ul className="divide-y divide-line">
          {understood.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
            <li key={place} className="py-2">
              <Line row={row} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Line({ row }: { readonly row: Row }) {
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <span className="w-48 shrink-0 text-ink-soft">
        {row.sheet} {row.cell}
      </span>
      <span className="min-w-0">
        {row.message}
        {row.content && <span className="block break-words text-ink-soft">{row.content}</span>}
      </span>
    </div>
  );
}
