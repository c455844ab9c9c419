import { useNavigate } from '@tanstack/react-router';
import { ClipboardList, Plus } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { STOCK_TAKE_READERS } from './stock-take-data.ts';

/** Stock-takes of the device ledger (R-D2; S1 第13条). */
export function StockTakesPage() {
  const { t, i18n } = useTranslation('stockTakes');
  const canEdit = useCan()('ledger.edit');
  const { data, error } = useOperation('listStockTakes');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers/device', label: t('toLedger') }}
      />
      <div className="flex flex-col gap-8">
        <ProblemAlert error={error} />
        {canEdit && <Begin />}
        {!data && !error && <Skeleton lines={4} />}
        {data && (
          <DataTable
            caption={t('title')}
            rows={data.rows}
            rowId={({ id }) => id}
            empty={
              <EmptyState icon={ClipboardList} title={t('none')}>
                {t('noneText')}
              </EmptyState>
            }
            columns={[
              {
                id: 'name',
                header: t('name'),
                isRowHeader: true,
                cell: ({ id, name }) => (
                  <Link to="/stock-takes/$stockTakeId" params={{ stockTakeId: id }}>
                    {name}
                  </Link>
                ),
              },
              {
                id: 'started',
                header: t('started'),
                width: '14rem',
                cell: ({ startedAt }) => formatInstant(startedAt, i18n.language),
              },
              {
                id: 'found',
                header: t('progress'),
                width: '10rem',
                cell: ({ counts }) =>
                  t('foundOf', { count: counts.found, total: counts.found + counts.missing + counts.open }),
              },
              {
                id: 'state',
                header: t('state'),
                width: '8rem',
                cell: ({ closedAt }) =>
                  closedAt ? (
                    <Badge tone="success">{t('closed')}</Badge>
                  ) : (
                    <Badge tone="key">{t('open')}</Badge>
                  ),
              },
            ]}
          />
        )}
      </div>
    </>
  );
}

function Begin() {
  const { t } = useTranslation('stockTakes');
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const required = useRequired({ name: name.trim() === '' });
  async function begin() {
    setPending(true);
    setError(null);
    try {
      const { id } = await api.call('createStockTake', { body: { name } });
      await invalidate(STOCK_TAKE_READERS);
      await navigate({ to: '/stock-takes/$stockTakeId', params: { stockTakeId: id } });
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        required.press(begin);
      }}
    >
      <ProblemAlert error={error} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-80">
          <TextField
            label={t('newName')}
            hint={t('newHint')}
            value={name}
            onChange={setName}
            maxLength={200}
            isRequired
            error={required.problem('name')}
          />
        </div>
        <Button type="submit" variant="primary" icon={Plus} isPending={isPending}>
          {t('begin')}
        </Button>
      </div>
    </form>
  );
}
