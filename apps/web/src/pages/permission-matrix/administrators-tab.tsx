import type { CallOutput } from '@mamori/contract/client';
import type { Condition } from '@mamori/core/ledger/filter';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Account } from '@mamori/core/ledger/ledgers/people';
import { ShieldAlert, TriangleAlert } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';

const WHERE: readonly Condition[] = [
  { column: 'administrator', operator: 'is', values: ['yes'] },
  { column: 'enabled', operator: 'not', values: ['no'] },
];
const MOST = 500;

type Page = CallOutput<'listLedgerRows'>;
interface Administrator {
  readonly id: string;
  readonly account: Account;
}

/** Administrators by name with their reason; a missing one stands first (R-E2; S2 管理者権限, form 2-④). */
export function AdministratorsTab() {
  const { t } = useTranslation('permissions');
  const query = { where: JSON.stringify(WHERE), limit: MOST };
  const { data, error } = useOperation('listLedgerRows', { params: { ledger: 'account' }, query });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const rows = data.rows
    .map(({ id, values }) => ({ id, account: values as unknown as Account }))
    .filter(({ account: { disabledOn } }) => disabledOn === null || disabledOn > today())
    .toSorted((a, b) => Number(isMissing(b)) - Number(isMissing(a)));
  if (rows.length === 0)
    return (
      <EmptyState icon={ShieldAlert} title={t('administrators.none')}>
        {t('administrators.noneText')}
      </EmptyState>
    );
  const missing = rows.filter(isMissing).length;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-ink-soft">{t('administrators.text')}</p>
      {missing > 0 && (
        <AlertBanner tone="warning">{t('administrators.missing', { count: missing })}</AlertBanner>
      )}
      {data.total > data.rows.length && (
        <p>{t('administrators.more', { count: data.rows.length, total: data.total })}</p>
      )}
      <Rows rows={rows} names={data.names} />
      <p>
        <Link to="/ledgers/$ledger" params={{ ledger: 'account' }} search={{ where: WHERE }}>
          {t('administrators.all')}
        </Link>
      </p>
    </div>
  );
}

const isMissing = ({ account }: Administrator): boolean => account.administratorReason.trim() === '';

interface RowsProps {
  readonly rows: readonly Administrator[];
  readonly names: Page['names'];
}

function Rows({ rows, names }: RowsProps) {
  const { t } = useTranslation('permissions');
  const words = useLedgerWords(ledgerOf('account'));
  const personOf = ({ account: { staffId, displayName } }: Administrator) =>
    names.staff?.[staffId ?? ''] ?? displayName;
  const placeOf = ({ account: { systemId, deviceId, realm } }: Administrator) =>
    names.system?.[systemId ?? ''] ?? names.device?.[deviceId ?? ''] ?? realm;
  return (
    <DataTable
      caption={t('tab.administrators')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'account',
          header: t('administrators.account'),
          isRowHeader: true,
          cell: ({ id, account }) => (
            <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'account', rowId: id }}>
              {account.name}
            </Link>
          ),
        },
        {
          id: 'person',
          header: t('administrators.person'),
          width: '13rem',
          sortBy: personOf,
          cell: (row) => personOf(row) || <Badge tone="warning">{t('administrators.nobody')}</Badge>,
        },
        {
          id: 'where',
          header: t('administrators.where'),
          width: '13rem',
          sortBy: placeOf,
          cell: (row) => (
            <>
              {placeOf(row)}
              <span className="block text-sm text-ink-soft">{words.choice('layer', row.account.layer)}</span>
            </>
          ),
        },
        {
          id: 'reason',
          header: t('administrators.reason'),
          cell: (row) => (
            <span className="flex flex-col items-start gap-1">
              {isMissing(row) ? (
                <Badge tone="warning" icon={TriangleAlert}>
                  {t('administrators.noReason')}
                </Badge>
              ) : (
                row.account.administratorReason
              )}
              {row.account.dailyUse === 'yes' && <Badge tone="warning">{t('administrators.daily')}</Badge>}
            </span>
          ),
        },
      ]}
    />
  );
}
