import { createRoute } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../setup-wizard/panel-search.ts';

const vendorsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./vendors-page.tsx'), 'VendorsPage', ['vendors', 'setup']),
});

export const vendorsRoutes = [vendorsRoute] as const;

export const vendorsNavigation: readonly NavigationEntry[] = [
  {
    to: '/vendors',
    label: 'navigation.vendors',
    icon: Handshake,
    group: 'records',
    order: 31,
    permission: 'facility.read',
  },
];
