import { getRouteApi } from '@tanstack/react-router';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { InvitationsPanel } from './invitations-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { peopleTab } from './people-tab.ts';
import { PermissionTable } from './permission-table.tsx';
import { ResponsiblePanel } from './responsible-panel.tsx';

const route = getRouteApi('/app/people');

/** Who answers for what in the facility, and who may use the product. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const can = useCan();
  const isFacility = can('facility.read');
  const { tab = isFacility ? 'responsible' : 'members', edit } = route.useSearch();
  const navigate = route.useNavigate();
  const responsible = (
    <ResponsiblePanel
      edit={edit}
      onEdit={(next) => void navigate({ to: '/people', search: panelSearch({ edit: next }) })}
    />
  );
  const items = [
    // Responsible persons are a facility's.
    ...(can('facility.read')
      ? [{ id: 'responsible', label: t('tab.responsible'), content: responsible }]
      : []),
    ...(can('person.read')
      ? [
          { id: 'members', label: t('tab.members'), content: <MembersPanel /> },
          { id: 'invitations', label: t('tab.invitations'), content: <InvitationsPanel /> },
        ]
      : []),
    { id: 'permissions', label: t('tab.permissions'), content: <PermissionTable /> },
  ];
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <Tabs
        label={t('title')}
        items={items}
        selected={items.some(({ id }) => id === tab) ? tab : (items[0]?.id ?? 'permissions')}
        onSelect={(id) => {
          const next = peopleTab(id);
          void navigate({ to: '/people', search: next === undefined ? {} : { tab: next } });
        }}
      />
    </>
  );
}
