import { createRoute } from '@tanstack/react-router';
import { Building2, FileKey2 } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { exchangeTab } from './exchange-tab.ts';

const exchangeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/exchange',
  validateSearch: ({ tab }: { tab?: unknown }) => {
    const known = exchangeTab(tab);
    return known === undefined ? {} : { tab: known };
  },
  component: lazyPage(() => import('./exchange-page.tsx'), 'ExchangePage', ['exchange', 'setup']),
});

const organizationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/organizations',
  component: lazyPage(() => import('./organizations-page.tsx'), 'OrganizationsPage', ['exchange']),
});

export const exchangeRoutes = [exchangeRoute, organizationsRoute] as const;

export const exchangeNavigation: readonly NavigationEntry[] = [
  {
    to: '/exchange',
    label: 'navigation.exchange',
    icon: FileKey2,
    group: 'records',
    order: 36,
    permission: 'exchange.manage',
  },
  {
    to: '/organizations',
    label: 'navigation.organizations',
    icon: Building2,
    group: 'administration',
    order: 74,
    permission: 'installation.organizations',
  },
];
