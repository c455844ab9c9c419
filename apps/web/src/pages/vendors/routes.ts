import { createRoute } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { tabSearch } from './tab-search.ts';

const vendorsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors',
  validateSearch: panelSearch,
  component: lazyPage(() => import('./vendors-page.tsx'), 'VendorsPage', ['vendors', 'setup']),
});

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors/import',
  component: lazyPage(() => import('./import/import-page.tsx'), 'VendorImportPage', ['vendors']),
});

const vendorRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors/$vendorId',
  validateSearch: tabSearch,
  component: lazyPage(() => import('./vendor-page.tsx'), 'VendorPage', [
    'vendors',
    'contracts',
    'setup',
    'links',
  ]),
});

const contractRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/vendors/$vendorId/contracts/$contractId',
  validateSearch: tabSearch,
  component: lazyPage(() => import('./contract/contract-page.tsx'), 'ContractPage', [
    'vendors',
    'contracts',
    'setup',
  ]),
});

export const vendorsRoutes = [vendorsRoute, importRoute, vendorRoute, contractRoute] as const;

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
