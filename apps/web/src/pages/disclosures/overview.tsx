import { CircleCheck, CircleDashed, CircleQuestionMark } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { listText } from '../../ui/list-text.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';

const LOOKS = {
  yes: { tone: 'success', icon: CircleCheck },
  no: { tone: 'warning', icon: CircleDashed },
  unknown: { tone: 'neutral', icon: CircleQuestionMark },
} as const;

/** Which contracted vendors have a disclosure on file (item 2-3). */
export function Overview() {
  const { t } = useTranslation('disclosures');
  const { data, error } = useOperation('getDisclosureOverview');
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={4} />;
  if (data.rows.length === 0) return <p className="text-ink-soft">{t('overview.none')}</p>;
  return (
    <>
      <p className="mb-4 max-w-prose text-ink-soft">{t('overview.text')}</p>
      <DataTable
        caption={t('overview.title')}
        rows={data.rows}
        rowId={({ vendorId }) => vendorId}
        columns={[
          {
            id: 'vendor',
            header: t('column.vendor'),
            isRowHeader: true,
            width: '15rem',
            sortBy: ({ vendorName }) => vendorName,
            cell: ({ vendorName }) => vendorName,
          },
          { id: 'systems', header: t('column.systems'), cell: ({ systems }) => listText(systems) },
          {
            id: 'state',
            header: t('column.state'),
            width: '9rem',
            sortBy: ({ verdict }) => verdict,
            cell: ({ verdict }) => <Badge {...LOOKS[verdict]}>{t(`overview.${verdict}`)}</Badge>,
          },
          {
            id: 'todo',
            header: t('column.message'),
            cell: ({ text, missingMakersMds }) => (
              <>
                {text}
                {missingMakersMds && <span className="block">{t('overview.missingMds')}</span>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
