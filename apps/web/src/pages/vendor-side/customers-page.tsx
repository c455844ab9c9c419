import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Building, Pencil, Plus, Send } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { api, useOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChangeTogether } from './change-together.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomersTable } from './customers-table.tsx';
import { SendDialog } from './send-dialog.tsx';
import { STATUSES } from './status-tag.tsx';
import type { CustomerRow } from './vendor-data.ts';
import { EditionChoice, useVendorEdition } from './vendor-edition.tsx';

const route = getRouteApi('/app/customers');
const ONLY = ['open', 'outdated', 'overdue', 'unchecked', 'noProduct'] as const;

interface Filter {
  readonly status: string;
  readonly only: string;
  readonly priority: string;
  readonly productVersionId: string;
  readonly search: string;
}

/** Page after page, by priority and name; the table draws only what is in sight. */
function useCustomers(editionId: string | null, filter: Filter) {
  const set = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  return useInfiniteQuery({
    queryKey: ['listCustomers', { editionId, ...filter }],
    enabled: editionId !== null,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.call('listCustomers', {
        query: {
          editionId: String(editionId) as never,
          limit: 200,
          ...set,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
}

/** All customers: where each one's request stands, and the way to answer all of them at once (R-C5). */
export function CustomersPage() {
  const { t } = useTranslation('vendorSide');
  const { status = '', only = '', send } = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const editionId = useVendorEdition();
  const [rest, setRest] = useState({ priority: '', productVersionId: '', search: '' });
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const search = useDeferredValue(rest.search);
  const list = useCustomers(editionId, { status, only, ...rest, search });
  const overview = useOperationWith(
    'getVendorOverview',
    { query: { editionId: editionId ?? '' } },
    { enabled: editionId !== null },
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const isFiltered = [status, only, ...Object.values(rest)].some((value) => value !== '');
  const total = overview.data?.customers ?? 0;
  const go = (next: { status?: string; only?: string; send?: 'answers' | 'correction' }) =>
    void navigate({ to: '/customers', search: next });
  const keep = { ...(status ? { status } : {}), ...(only ? { only } : {}) };
  return (
    <>
      <PageHeader
        title={t('customer.title')}
        description={t('customer.text')}
        action={
          <>
            {can('customer.edit') && (
              <Button icon={Plus} onPress={() => setAdding(true)}>
                {t('customer.add')}
              </Button>
            )}
            {can('delivery.send') && (
              <Button variant="primary" icon={Send} onPress={() => go({ ...keep, send: 'answers' })}>
                {t('delivery.open')}
              </Button>
            )}
          </>
        }
      />
      {isAdding && (
        <div className="mb-8 max-w-2xl">
          <CustomerForm onDone={() => setAdding(false)} />
        </div>
      )}
      {(overview.data?.outdated ?? 0) > 0 && can('delivery.send') && (
        <p className="mb-6">
          <Button onPress={() => go({ ...keep, send: 'correction' })}>
            {t('delivery.openCorrection', { count: overview.data?.outdated ?? 0 })}
          </Button>
        </p>
      )}
      <div className="mb-6 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-3" data-print="hide">
        <EditionChoice />
        <TextField
          label={t('filter.search')}
          value={rest.search}
          maxLength={100}
          onChange={(value) => setRest({ ...rest, search: value })}
        />
        <Select
          label={t('filter.status')}
          emptyLabel={t('filter.all')}
          value={status}
          onChange={(value) => go({ ...(value ? { status: value } : {}), ...(only ? { only } : {}) })}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <Select
          label={t('filter.only')}
          emptyLabel={t('filter.all')}
          value={only}
          onChange={(value) => go({ ...(status ? { status } : {}), ...(value ? { only: value } : {}) })}
          options={ONLY.map((value) => ({ value, label: t(`filter.onlyOf.${value}`) }))}
        />
        <Select
          label={t('customer.field.priority')}
          emptyLabel={t('filter.all')}
          value={rest.priority}
          onChange={(priority) => setRest({ ...rest, priority })}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`priority.${value}`) }))}
        />
        <VersionChoice
          value={rest.productVersionId}
          onChange={(productVersionId) => setRest({ ...rest, productVersionId })}
        />
      </div>
      <ProblemAlert error={list.error} />
      {list.isPending && <Skeleton lines={8} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={Building}
          title={isFiltered ? t('customer.noneFound') : t('customer.empty')}
          action={!isFiltered && <ButtonLink to="/products">{t('product.title')}</ButtonLink>}
        >
          {isFiltered ? t('customer.noneFoundText') : t('customer.emptyText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <p aria-live="polite" className="mb-3 text-ink-soft">
            {isFiltered
              ? t('customer.shown', { count: rows.length })
              : t('customer.shownOf', { count: rows.length, total })}
          </p>
          {can('customer.edit') && <Choosing rows={rows} chosen={chosen} onChange={setChosen} />}
          <CustomersTable
            rows={rows}
            chosen={chosen}
            onChoose={
              can('customer.edit') ? (id, isChosen) => setChosen(withOne(chosen, id, isChosen)) : null
            }
          />
          {list.hasNextPage && (
            <div className="mt-4">
              <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {t('customer.more')}
              </Button>
            </div>
          )}
        </>
      )}
      {send && editionId && (
        <SendDialog
          key={send}
          editionId={editionId}
          isCorrection={send === 'correction'}
          onClose={() => go(keep)}
        />
      )}
    </>
  );
}

function withOne(chosen: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(id);
  else next.delete(id);
  return next;
}

interface ChoosingProps {
  readonly rows: readonly CustomerRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** All that are shown, and what to do with those that are chosen. */
function Choosing({ rows, chosen, onChange }: ChoosingProps) {
  const { t } = useTranslation('vendorSide');
  const [isOpen, setOpen] = useState(false);
  const shown = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const isAll = shown.length === rows.length;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-4" data-print="hide">
      <Checkbox
        label={t('customer.together.chooseAll')}
        isSelected={isAll}
        onChange={(isChosen) => onChange(new Set(isChosen ? rows.map(({ id }) => id) : []))}
      />
      {shown.length > 0 && (
        <Button icon={Pencil} onPress={() => setOpen(true)}>
          {t('customer.together.open', { count: shown.length })}
        </Button>
      )}
      {isOpen && (
        <ChangeTogether
          customerIds={shown}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChange(new Set());
          }}
        />
      )}
    </div>
  );
}

function VersionChoice(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('vendorSide');
  const { data } = useOperation('listProducts');
  const options = (data?.rows ?? []).flatMap(({ name, versions }) =>
    versions.map(({ id, label }) => ({ value: id, label: `${name} ${label}` })),
  );
  return <Select {...props} label={t('filter.product')} emptyLabel={t('filter.all')} options={options} />;
}
