import { getRouteApi } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useOperation } from '../../../app/api.ts';
import { useCan } from '../../../app/session.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Skeleton } from '../../../ui/spinner.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { toast } from '../../../ui/toast.tsx';
import { RecordFact, RecordFacts } from '../../checklist/records/facts.tsx';
import { ExpiryBadge } from '../state-badges.tsx';
import { tabSearch } from '../tab-search.ts';
import { ClausesTab } from './clauses-tab.tsx';
import { ContractForm } from './contract-form.tsx';
import type { ContractRow } from './contract-values.ts';
import { DemarcationTab } from './demarcation-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { Period } from './period.tsx';

const route = getRouteApi('/app/vendors/$vendorId/contracts/$contractId');

/** One contract: what was agreed, what it should say, who does what, and its papers (R-C1, R-C4). */
export function ContractPage() {
  const { t } = useTranslation('contracts');
  const { vendorId, contractId } = route.useParams();
  const { tab = 'content', edit } = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const { data, error } = useOperation('getContract', { params: { contractId } });
  const open = (next: { tab?: string | undefined; edit?: string | undefined }) =>
    void navigate({
      to: '/vendors/$vendorId/contracts/$contractId',
      params: { vendorId, contractId },
      search: tabSearch(next),
    });
  if (!data) {
    return (
      <>
        <PageHeader title={t('title')} back={{ to: `/vendors/${vendorId}`, label: t('title') }} />
        {error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  const canEdit = can('vendor.edit');
  const items = [
    {
      id: 'content',
      label: t('tab.content'),
      content: (
        <Content
          contract={data}
          canEdit={canEdit}
          isEditing={edit === 'contract'}
          onEdit={(isEditing) => open({ edit: isEditing ? 'contract' : undefined })}
        />
      ),
    },
    { id: 'clauses', label: t('tab.clauses'), content: <ClausesTab contract={data} canEdit={canEdit} /> },
    {
      id: 'demarcation',
      label: t('tab.demarcation'),
      content: <DemarcationTab contract={data} canEdit={canEdit} />,
    },
    { id: 'files', label: t('tab.files'), content: <FilesTab contract={data} canEdit={canEdit} /> },
  ];
  return (
    <>
      <PageHeader
        title={data.title}
        back={{ to: `/vendors/${vendorId}`, label: data.vendorName }}
        tags={
          data.expiry === 'soon' || data.expiry === 'expired' ? (
            <ExpiryBadge expiry={data.expiry} />
          ) : undefined
        }
      />
      <Tabs
        label={data.title}
        items={items}
        selected={items.some(({ id }) => id === tab) ? tab : 'content'}
        onSelect={(id) => open({ tab: id === 'content' ? undefined : id })}
      />
    </>
  );
}

interface ContentProps {
  readonly contract: ContractRow;
  readonly canEdit: boolean;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

function Content({ contract, canEdit, isEditing, onEdit }: ContentProps) {
  const { t } = useTranslation('contracts');
  if (isEditing && canEdit) {
    return (
      <div className="max-w-3xl">
        <ContractForm
          vendorId={contract.vendorId}
          contract={contract}
          onCancel={() => onEdit(false)}
          onSaved={({ title }) => {
            toast(t('saved', { title }));
            onEdit(false);
          }}
        />
      </div>
    );
  }
  const names = (rows: ContractRow['systems']) => rows.map(({ name }) => name).join(' / ') || t('noDates');
  return (
    <div className="flex flex-col gap-6">
      {contract.kind === 'purchase_only' && (
        <AlertBanner tone="info" title={t('noVendorForm')}>
          {t('kindHint.purchase_only')}
        </AlertBanner>
      )}
      <RecordFacts>
        <RecordFact label={t('field.kind')}>{t(`kind.${contract.kind}`)}</RecordFact>
        <RecordFact label={t('field.systems')}>{names(contract.systems)}</RecordFact>
        <RecordFact label={t('field.subVendors')}>{names(contract.subVendors)}</RecordFact>
        <RecordFact label={t('field.period')}>
          <Period startsOn={contract.startsOn} endsOn={contract.endsOn} />
        </RecordFact>
        {contract.renewal && <RecordFact label={t('field.renewal')}>{contract.renewal}</RecordFact>}
        {contract.number && <RecordFact label={t('field.number')}>{contract.number}</RecordFact>}
        <RecordFact label={t('field.clauses')}>
          {t('clauses.summary', { ...contract.clauseCounts })}
        </RecordFact>
        {contract.note && <RecordFact label={t('field.note')}>{contract.note}</RecordFact>}
      </RecordFacts>
      {canEdit && (
        <div data-print="hide">
          <Button variant="primary" icon={Pencil} onPress={() => onEdit(true)}>
            {t('edit')}
          </Button>
        </div>
      )}
    </div>
  );
}
