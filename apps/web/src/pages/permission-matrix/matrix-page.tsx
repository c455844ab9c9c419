import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, MonitorCog } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AdministratorsTab } from './administrators-tab.tsx';
import type { Matrix } from './matrix-data.ts';
import { type MatrixSearch, type MatrixTab, matrixSearch, TABS } from './matrix-search.ts';
import { MatrixTab as MatrixPanel } from './matrix-tab.tsx';
import { RolesTab } from './roles-tab.tsx';
import { SignInTab } from './sign-in-tab.tsx';

/** Who may do what in which system, who may do everything, and how people sign in (R-E2, R-E5, R-E9). */
export function MatrixPage() {
  const { t } = useTranslation('permissions');
  const { t: ofLedgers } = useTranslation('ledgerPages');
  const search = matrixSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { tab = 'matrix', system } = search;
  const show = (next: MatrixSearch) =>
    void navigate({ to: '/permission-matrix', search: { ...search, ...next }, replace: true });
  const { data, error } = useOperation('getPermissionMatrix', { query: system ? { system } : {} });
  const isEmpty = data?.systems.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers', label: ofLedgers('title') }}
        action={data && !isEmpty && <Export />}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {isEmpty && <NoSystem />}
      {data && !isEmpty && (
        <Tabs
          label={t('tab.label')}
          selected={tab}
          onSelect={(id) => show({ tab: id as MatrixTab })}
          items={TABS.map((id) => ({
            id,
            label: t(`tab.${id}`),
            content: id === tab && (
              <Content tab={tab} matrix={data} onSystem={(one) => show({ system: one })} />
            ),
          }))}
        />
      )}
    </>
  );
}

interface ContentProps {
  readonly tab: MatrixTab;
  readonly matrix: Matrix;
  readonly onSystem: (id: string) => void;
}

function Content({ tab, matrix, onSystem }: ContentProps) {
  if (tab === 'administrators') return <AdministratorsTab />;
  if (tab === 'signIn') return <SignInTab />;
  return (
    <div className="flex flex-col gap-6">
      <SystemChoice matrix={matrix} onSystem={onSystem} />
      {tab === 'roles' ? (
        <RolesTab key={matrix.systemId} matrix={matrix} />
      ) : (
        <MatrixPanel key={matrix.systemId} matrix={matrix} />
      )}
    </div>
  );
}

function SystemChoice({ matrix, onSystem }: Omit<ContentProps, 'tab'>) {
  const { t } = useTranslation('permissions');
  return (
    <Select
      className="max-w-md"
      label={t('system')}
      value={matrix.systemId ?? ''}
      onChange={(id) => id && onSystem(id)}
      options={matrix.systems.map(({ id, name }) => ({ value: id, label: name }))}
      isAlwaysChosen
    />
  );
}

function Export() {
  const { t } = useTranslation('permissions');
  const get = (format: 'pdf' | 'xlsx') =>
    window.location.assign(api.url('exportPermissionMatrix', { query: { format } }));
  return (
    <Menu
      label={t('export')}
      icon={Download}
      entries={[
        { id: 'pdf', label: t('pdf'), onAction: () => get('pdf') },
        { id: 'xlsx', label: t('xlsx'), onAction: () => get('xlsx') },
      ]}
    />
  );
}

function NoSystem() {
  const { t } = useTranslation('permissions');
  const canEdit = useCan()('system.edit');
  return (
    <EmptyState
      icon={MonitorCog}
      title={t('noSystem')}
      action={
        canEdit && (
          <ButtonLink variant="primary" to="/systems">
            {t('toSystems')}
          </ButtonLink>
        )
      }
    >
      {t('noSystemText')}
    </EmptyState>
  );
}
