import { createRoute } from '@tanstack/react-router';
import { MonitorX } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';

const deviceLimitsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/device-limits',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./device-limits-page.tsx'), 'DeviceLimitsPage', [
    'deviceLimits',
    'setup',
  ]),
});

export const deviceLimitsRoutes = [deviceLimitsRoute] as const;

export const deviceLimitsNavigation: readonly NavigationEntry[] = [
  {
    to: '/device-limits',
    label: 'navigation.deviceLimits',
    icon: MonitorX,
    group: 'records',
    order: 34,
    permission: 'facility.read',
  },
];
