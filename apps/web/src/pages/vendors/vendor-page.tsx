import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CertificatesPanel } from './certificates/certificates-panel.tsx';
import { ContactsPanel } from './contacts/contacts-panel.tsx';
import { ContractsPanel } from './contract/contracts-panel.tsx';
import { FormNeed } from './state-badges.tsx';
import { tabSearch } from './tab-search.ts';
import { TokensPanel } from './tokens/tokens-panel.tsx';
import { VendorOverview } from './vendor-overview.tsx';

const route = getRouteApi('/app/vendors/$vendorId');

/** One vendor: what it is, whom to call, what was agreed, how it is certified (R-C1, R-C4). */
export function VendorPage() {
  const { t } = useTranslation(['vendors', 'links']);
  const { vendorId } = route.useParams();
  const { tab = 'overview', edit } = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const { data, error } = useOperation('getVendor', { params: { vendorId } });
  const open = (next: { tab?: string | undefined; edit?: string | undefined }) =>
    void navigate({ to: '/vendors/$vendorId', params: { vendorId }, search: tabSearch(next) });
  const back = { to: '/vendors', label: t('back') };
  if (!data) {
    return (
      <>
        <PageHeader title={t('title')} back={back} />
        {error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  const { vendor } = data;
  const canEdit = can('vendor.edit');
  const panel = (id: string) => ({
    detail: data,
    canEdit,
    edit: tab === id ? edit : undefined,
    onEdit: (next: string | undefined) => open({ tab: id, edit: next }),
  });
  const items = [
    { id: 'overview', label: t('tab.overview'), content: <VendorOverview {...panel('overview')} /> },
    { id: 'contacts', label: t('tab.contacts'), content: <ContactsPanel {...panel('contacts')} /> },
    { id: 'contracts', label: t('tab.contracts'), content: <ContractsPanel {...panel('contracts')} /> },
    {
      id: 'certificates',
      label: t('tab.certificates'),
      content: <CertificatesPanel {...panel('certificates')} />,
    },
    ...(can('campaign.manage')
      ? [
          {
            id: 'tokens',
            label: t('links:token.tab'),
            content: <TokensPanel vendorId={vendorId} {...panel('tokens')} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader title={vendor.name} back={back} tags={<FormNeed need={vendor.vendorForm} />} />
      <Tabs
        label={vendor.name}
        items={items}
        selected={items.some(({ id }) => id === tab) ? tab : 'overview'}
        onSelect={(id) => open({ tab: id === 'overview' ? undefined : id })}
      />
    </>
  );
}
