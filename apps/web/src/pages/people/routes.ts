import { createRoute } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { type PeopleTab, peopleTab } from './people-tab.ts';

interface PeopleSearch {
  tab?: PeopleTab;
  edit?: string;
}

const peopleRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/people',
  validateSearch: (search: Record<string, unknown>): PeopleSearch => {
    const tab = peopleTab(search.tab);
    return { ...panelSearch(search), ...(tab === undefined ? {} : { tab }) };
  },
  component: lazyPage(() => import('./people-page.tsx'), 'PeoplePage', ['people', 'setup']),
});

export const peopleRoutes = [peopleRoute] as const;

export const peopleNavigation: readonly NavigationEntry[] = [
  {
    to: '/people',
    label: 'navigation.people',
    icon: UsersRound,
    group: 'records',
    order: 32,
    permission: 'facility.read',
  },
  // A vendor has people, but none of a facility's responsible persons.
  {
    to: '/people',
    label: 'navigation.vendorPeople',
    icon: UsersRound,
    group: 'records',
    order: 32,
    permission: 'customer.read',
  },
];
