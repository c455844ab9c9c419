import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { EditionImport } from './draft.ts';

type Rows = EditionImport['report']['understood'];

/** What was and what was not understood, each with sheet and cell. */
export function Report({ report }: Pick<EditionImport, 'report'>) {
  const { t } = useTranslation('editions');
  const { understood, notUnderstood } = report;
  return (
    <div className="mb-10">
      {notUnderstood.length > 0 && (
        <Disclosure
          level={2}
          isInitiallyOpen
          title={t('review.notUnderstood', { count: notUnderstood.length })}
        >
          <Lines rows={notUnderstood} />
        </Disclosure>
      )}
      <Disclosure level={2} title={t('review.understood', { count: understood.length })}>
        <Lines rows={understood} />
      </Disclosure>
    </div>
  );
}

function Lines({ rows }: { readonly rows: Rows }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
        <li key={place} className="flex flex-col gap-x-4 py-2 sm:flex-row">
          <span className="w-48 shrink-0 text-ink-soft">
            {row.sheet} {row.cell}
          </span>
          <span className="min-w-0">
            {row.message}
            {row.content && <span className="block break-words text-ink-soft">{row.content}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
