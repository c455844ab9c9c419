import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { AuditTable } from './audit-table.tsx';
import { type AuditFilter, useAuditEntries } from './use-audit-entries.ts';
import { VerifyAudit } from './verify-audit.tsx';

const route = getRouteApi('/app/administration/audit');

/** Who did what, when and from where, and whether anybody changed it afterwards. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const filter = route.useSearch();
  const entries = useAuditEntries(filter);
  const rows = entries.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader title={t('page.title')} description={t('page.text')} />
      <VerifyAudit />
      <FilterBar filter={filter} />
      <ProblemAlert error={entries.error} />
      {!rows && !entries.error && <Skeleton lines={10} />}
      {rows?.length === 0 && (
        <EmptyState icon={ScrollText} title={t('page.empty')}>
          {t('page.emptyText')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && <AuditTable rows={rows} />}
      {entries.hasNextPage && (
        <Button
          className="mt-4"
          isPending={entries.isFetchingNextPage}
          onPress={() => void entries.fetchNextPage()}
        >
          {t('page.more')}
        </Button>
      )}
    </>
  );
}

/** First words of the actions; the server takes them as a prefix. */
const GROUPS = [
  'signIn',
  'answer',
  'assessment',
  'attachment',
  'plan',
  'original',
  'carryOver',
  'formDrop',
  'formImport',
  'handIn',
  'facility',
  'system',
  'vendor',
  'vendorRequest',
  'vendorDraft',
  'guest',
  'vendorToken',
  'disclosure',
  'deviceLimit',
  'contract',
  'remoteAccess',
  'maintenanceWork',
  'dataPartner',
  'invitation',
  'member',
  'passwordReset',
  'account',
  'backup',
  'edition',
  'exchange',
  'peer',
  'product',
  'answerSet',
  'customer',
  'delivery',
] as const;

function FilterBar({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const can = useCan();
  const members = useOperationWith('listMembers', {}, { enabled: can('person.read') });
  const change = (search: AuditFilter) =>
    void navigate({ to: '/administration/audit', search, replace: true, resetScroll: false });
  const { action, person } = filter;
  return (
    <div className="mb-6 grid max-w-3xl gap-4 sm:grid-cols-2">
      <Select
        label={t('page.filter.action')}
        emptyLabel={t('page.filter.all')}
        value={action ?? ''}
        options={GROUPS.map((value) => ({ value, label: t(`page.group.${value}`) }))}
        onChange={(next) =>
          change({ ...(next === '' ? {} : { action: next }), ...(person ? { person } : {}) })
        }
      />
      {members.data && (
        <Select
          label={t('page.filter.person')}
          emptyLabel={t('page.filter.everybody')}
          value={person ?? ''}
          options={members.data.rows.map((one) => ({ value: one.personId, label: one.displayName }))}
          onChange={(next) =>
            change({ ...(action ? { action } : {}), ...(next === '' ? {} : { person: next }) })
          }
        />
      )}
    </div>
  );
}
