import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { InstantText } from '../../ui/date-text.tsx';

type Entry = CallOutput<'listAuditEntries'>['rows'][number];

export function AuditTable({ rows }: { readonly rows: readonly Entry[] }) {
  const { t } = useTranslation('audit');
  const columns: readonly Column<Entry>[] = [
    { id: 'at', header: t('page.column.at'), width: '13rem', cell: (row) => <InstantText at={row.at} /> },
    {
      id: 'who',
      header: t('page.column.who'),
      width: '10rem',
      cell: (row) => row.personName || t('page.nobody'),
    },
    { id: 'what', header: t('page.column.what'), isRowHeader: true, cell: (row) => <What entry={row} /> },
    { id: 'origin', header: t('page.column.origin'), width: '10rem', cell: (row) => row.origin },
    {
      id: 'seal',
      header: t('page.column.seal'),
      width: '7rem',
      cell: (row) =>
        row.sealNumber === null ? (
          <span className="text-ink-soft">{t('page.unsealed')}</span>
        ) : (
          t('page.sealed', { number: row.sealNumber })
        ),
    },
  ];
  return (
    <DataTable caption={t('page.title')} columns={columns} rows={rows} rowId={(row) => row.id} isDense />
  );
}

/** The action in words; one that this app does not know keeps its own name, nothing is hidden. */
function useActionText(action: string): string {
  const { t, i18n } = useTranslation('audit');
  const key = `page.action.${action.replaceAll('.', '_')}`;
  return i18n.exists(`audit:${key}`) ? (t as (key: string) => string)(key) : action;
}

function What({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('audit');
  const text = useActionText(entry.action);
  const details = Object.entries(entry.details).filter(([, value]) => value !== null && value !== '');
  return (
    <>
      {text}
      {(details.length > 0 || entry.subject !== '') && (
        <details className="font-normal">
          <summary className="inline-block min-h-6 cursor-pointer text-sm text-ink-soft">
            {t('page.column.details')}
          </summary>
          <dl className="mt-1 flex flex-col gap-1 text-sm">
            {entry.subject !== '' && <Detail name={t('page.subject')} value={entry.subject} />}
            {details.map(([name, value]) => (
              <Detail key={name} name={name} value={value} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Detail({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-all">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
    </div>
  );
}
