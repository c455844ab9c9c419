import { JOBS, type Job } from '@mamori/core/ledger/ledgers/people';
import { Users } from 'lucide-react';
import { startTransition, useOptimistic, useRef, useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { type Matrix, useMatrixWords } from './matrix-data.ts';

type Role = Matrix['roles'][number];
/** `noRow`: a person said that it is none of the jobs. Empty: nobody said anything. */
type Meaning = Job | 'noRow' | '';

const meaningOf = ({ rowId, job }: Role): Meaning => (rowId === null ? '' : (job ?? 'noRow'));

/** What the roles of a system stand for, told once (R-E2). */
export function RolesTab({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('permissions');
  const [error, setError] = useState<unknown>(null);
  const line = useRef<{ readonly done: Promise<void>; readonly count: number }>({
    done: Promise.resolve(),
    count: 0,
  });
  if (matrix.roles.length === 0) return <NoAccounts />;
  const systemId = matrix.systemId ?? '';
  /** One after another: arrow keys go through the choices faster than they are saved. */
  function tell(role: Role, meaning: Meaning): Promise<void> {
    const { done, count } = line.current;
    const next = done.then(async () => {
      await write(role, meaning, count > 0);
      line.current = { ...line.current, count: line.current.count - 1 };
    });
    line.current = { done: next, count: count + 1 };
    return next;
  }
  async function write(role: Role, meaning: Meaning, isLate: boolean): Promise<void> {
    setError(null);
    try {
      await writeMeaning(systemId, isLate ? await newest(systemId, role) : role, meaning);
      toast(t('roles.saved', { role: role.role }));
    } catch (cause) {
      setError(cause);
    }
    await invalidate(LEDGER_READERS);
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-ink-soft">{t('roles.text')}</p>
      <ProblemAlert error={error} />
      <DataTable
        caption={t('tab.roles')}
        rows={matrix.roles}
        rowId={({ role }) => role}
        columns={[
          {
            id: 'role',
            header: t('roles.role'),
            isRowHeader: true,
            cell: ({ role }) => role || t('roles.noRole'),
          },
          {
            id: 'accounts',
            header: t('roles.accounts'),
            width: '8rem',
            align: 'end',
            cell: ({ accounts }) => accounts,
          },
          {
            id: 'job',
            header: t('roles.job'),
            width: '20rem',
            cell: (role) => <MeaningCell role={role} onTell={(meaning) => tell(role, meaning)} />,
          },
        ]}
      />
      <p>
        <Link to="/ledgers/$ledger" params={{ ledger: 'system_role' }}>
          {t('roles.toLedger')}
        </Link>
      </p>
    </div>
  );
}

/** What the choices before this one have made of it. */
async function newest(systemId: string, shown: Role): Promise<Role> {
  const { roles } = await api.call('getPermissionMatrix', { query: { system: systemId } });
  return roles.find(({ role }) => role === shown.role) ?? shown;
}

/** A row of the ledger of roles is made, changed or removed. */
async function writeMeaning(
  systemId: string,
  { role, rowId, version }: Role,
  meaning: Meaning,
): Promise<void> {
  const job = meaning === 'noRow' ? null : meaning;
  if (rowId === null) {
    const values = { systemId, role, job };
    await api.call('createLedgerRow', { params: { ledger: 'system_role' }, body: { values } });
  } else if (meaning === '') {
    await api.call('removeLedgerRows', {
      params: { ledger: 'system_role' },
      body: { selection: { ids: [rowId] } },
    });
  } else {
    const params = { ledger: 'system_role', rowId } as const;
    await api.call('updateLedgerRow', { params, body: { values: { job } }, ifMatch: version });
  }
}

interface MeaningCellProps {
  readonly role: Role;
  readonly onTell: (meaning: Meaning) => Promise<void>;
}

function MeaningCell({ role, onTell }: MeaningCellProps) {
  const { t } = useTranslation('permissions');
  const words = useMatrixWords();
  const canEdit = useCan()('ledger.edit');
  const [meaning, paint] = useOptimistic(meaningOf(role));
  if (role.role === '') return <span className="text-ink-soft">{t('roles.noRoleText')}</span>;
  if (!canEdit)
    return meaning === '' ? t('roles.untold') : meaning === 'noRow' ? t('roles.noRow') : words.job(meaning);
  return (
    <Select<Job | 'noRow'>
      label={t('roles.jobOf', { role: role.role })}
      isLabelHidden
      value={meaning}
      emptyLabel={t('roles.untold')}
      onChange={(chosen) =>
        startTransition(async () => {
          paint(chosen);
          await onTell(chosen);
        })
      }
      options={[
        ...JOBS.map((job) => ({ value: job, label: words.job(job) })),
        { value: 'noRow' as const, label: t('roles.noRow') },
      ]}
    />
  );
}

function NoAccounts() {
  const { t } = useTranslation('permissions');
  return (
    <EmptyState
      icon={Users}
      title={t('roles.none')}
      action={
        <ButtonLink to="/ledgers/$ledger/import" params={{ ledger: 'account' }}>
          {t('roles.toImport')}
        </ButtonLink>
      }
    >
      {t('roles.noneText')}
    </EmptyState>
  );
}
