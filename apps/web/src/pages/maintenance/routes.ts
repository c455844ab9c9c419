import { createRoute } from '@tanstack/react-router';
import { ArrowLeftRight, Cable } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { maintenanceSearch } from './maintenance-search.ts';

const remoteMaintenanceRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/remote-maintenance',
  validateSearch: maintenanceSearch,
  component: lazyPage(() => import('./maintenance-page.tsx'), 'MaintenancePage', ['maintenance', 'setup']),
});

const workRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/remote-maintenance/works/$workId',
  component: lazyPage(() => import('./work-page.tsx'), 'WorkPage', ['maintenance', 'setup']),
});

const partnersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/data-partners',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./partners-page.tsx'), 'PartnersPage', ['maintenance', 'setup']),
});

export const maintenanceRoutes = [remoteMaintenanceRoute, workRoute, partnersRoute] as const;

export const maintenanceNavigation: readonly NavigationEntry[] = [
  {
    to: '/remote-maintenance',
    label: 'navigation.remoteMaintenance',
    icon: Cable,
    group: 'records',
    order: 34,
    permission: 'facility.read',
  },
  {
    to: '/data-partners',
    label: 'navigation.dataPartners',
    icon: ArrowLeftRight,
    group: 'records',
    order: 35,
    permission: 'facility.read',
  },
];
