import { createRoute } from '@tanstack/react-router';
import { MonitorCog } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';

const systemsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/systems',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./systems-page.tsx'), 'SystemsPage', [
    'systems',
    'rules',
    'setup',
    'vendors',
  ]),
});

export const systemsRoutes = [systemsRoute] as const;

export const systemsNavigation: readonly NavigationEntry[] = [
  {
    to: '/systems',
    label: 'navigation.systems',
    icon: MonitorCog,
    group: 'records',
    order: 30,
    permission: 'facility.read',
  },
];
