import { createRoute } from '@tanstack/react-router';
import { FileBadge } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/disclosures',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./disclosures-page.tsx'), 'DisclosuresPage', ['disclosures', 'setup']),
});

const disclosureRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/disclosures/$disclosureId',
  component: lazyPage(() => import('./disclosure-page.tsx'), 'DisclosurePage', ['disclosures', 'setup']),
});

export const disclosuresRoutes = [listRoute, disclosureRoute] as const;

export const disclosuresNavigation: readonly NavigationEntry[] = [
  {
    to: '/disclosures',
    label: 'navigation.disclosures',
    icon: FileBadge,
    group: 'records',
    order: 33,
    permission: 'facility.read',
  },
];
