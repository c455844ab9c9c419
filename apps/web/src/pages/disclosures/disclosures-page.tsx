import { getRouteApi } from '@tanstack/react-router';
import { FileBadge, Plus } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { useRemoval } from '../../forms/use-removal.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { DisclosureForm } from './disclosure-form.tsx';
import { DISCLOSURE_READERS } from './disclosure-values.ts';
import { DisclosuresTable } from './disclosures-table.tsx';
import { Overview } from './overview.tsx';

const route = getRouteApi('/app/disclosures');

/** The register of MDS/SDS (R-C3): who has handed one over, which are old, what to ask for. */
export function DisclosuresPage() {
  const { t } = useTranslation('disclosures');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const canEdit = useCan()('vendor.edit');
  const open = (next: string | undefined) =>
    void navigate({ to: '/disclosures', search: panelSearch(next ? { edit: next } : {}) });
  const add = canEdit && !edit && (
    <Button variant="primary" icon={Plus} onPress={() => open('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} action={add} />
      {canEdit && edit ? (
        <FormPanel edit={edit} onClose={() => open(undefined)} />
      ) : (
        <Register canEdit={canEdit} onEdit={open} />
      )}
    </>
  );
}

function FormPanel({ edit, onClose }: { readonly edit: string; readonly onClose: () => void }) {
  const { t } = useTranslation('disclosures');
  const list = useOperation('listDisclosures');
  const vendors = useOperation('listVendors');
  const systems = useOperation('listSystems');
  const navigate = route.useNavigate();
  const error = list.error ?? vendors.error ?? systems.error;
  if (!list.data || !vendors.data || !systems.data)
    return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  if (vendors.data.rows.length === 0)
    return (
      <EmptyState
        icon={FileBadge}
        title={t('noVendors')}
        action={<ButtonLink to="/vendors">{t('toVendors')}</ButtonLink>}
      >
        {t('noVendorsText')}
      </EmptyState>
    );
  const row = list.data.rows.find(({ id }) => id === edit);
  return (
    <div className="max-w-3xl">
      <PanelHeading>{row ? t('editTitle') : t('addTitle')}</PanelHeading>
      <DisclosureForm
        key={row?.id ?? 'new'}
        row={row}
        vendors={vendors.data.rows}
        systems={systems.data.rows}
        others={list.data.rows.filter(({ id }) => id !== row?.id)}
        current={list.data.guidelines.current}
        onCancel={onClose}
        onSaved={({ id }) => {
          toast(t('saved'));
          void navigate({ to: '/disclosures/$disclosureId', params: { disclosureId: id } });
        }}
      />
    </div>
  );
}

interface RegisterProps {
  readonly canEdit: boolean;
  readonly onEdit: (edit: string) => void;
}

function Register({ canEdit, onEdit }: RegisterProps) {
  const { t } = useTranslation('disclosures');
  const { data, error } = useOperation('listDisclosures');
  const remove = useRemoval({
    remove: (disclosureId) => api.call('deleteDisclosure', { params: { disclosureId } }),
    restore: (disclosureId) => api.call('restoreDisclosure', { params: { disclosureId } }),
    lists: DISCLOSURE_READERS,
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return (
    <>
      {data.rows.length === 0 ? (
        <div className="mb-10">
          <EmptyState icon={FileBadge} title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        </div>
      ) : (
        <DisclosuresTable
          rows={data.rows}
          canEdit={canEdit}
          onEdit={onEdit}
          onRemove={(row) => void remove(row.id, t('removedName', { vendor: row.vendorName }))}
        />
      )}
      <Section title={t('overview.title')}>
        <Overview />
      </Section>
    </>
  );
}
