import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { AccessesPanel } from './accesses-panel.tsx';
import { MaintenanceOverview } from './maintenance-overview.tsx';
import { maintenanceSearch } from './maintenance-search.ts';
import { WorksPanel } from './works-panel.tsx';

const route = getRouteApi('/app/remote-maintenance');

/** Who reaches which device from outside, and what they did there. */
export function MaintenancePage() {
  const { t } = useTranslation('maintenance');
  const { tab = 'accesses', edit } = route.useSearch();
  const navigate = route.useNavigate();
  const go = (nextTab: string, next?: string) =>
    void navigate({ to: '/remote-maintenance', search: maintenanceSearch({ tab: nextTab, edit: next }) });
  const ofTab = (id: string) => (id === tab ? edit : undefined);
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      {edit === undefined && <MaintenanceOverview onAsk={() => go('accesses', 'new')} />}
      <Tabs
        label={t('title')}
        selected={tab}
        onSelect={(id) => id !== tab && go(id)}
        items={[
          {
            id: 'accesses',
            label: t('tab.accesses'),
            content: <AccessesPanel edit={ofTab('accesses')} onEdit={(next) => go('accesses', next)} />,
          },
          {
            id: 'works',
            label: t('tab.works'),
            content: <WorksPanel edit={ofTab('works')} onEdit={(next) => go('works', next)} />,
          },
        ]}
      />
    </>
  );
}
