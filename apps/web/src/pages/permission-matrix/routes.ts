import { createRoute } from '@tanstack/react-router';
import { Grid3x3 } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { matrixSearch } from './matrix-search.ts';

const matrixRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/permission-matrix',
  validateSearch: matrixSearch,
  component: lazyPage(() => import('./matrix-page.tsx'), 'MatrixPage', [
    'permissions',
    'ledgers',
    'ledgerPages',
  ]),
});

export const permissionMatrixRoutes = [matrixRoute] as const;

export const permissionMatrixNavigation: readonly NavigationEntry[] = [
  {
    to: '/permission-matrix',
    label: 'navigation.permissionMatrix',
    icon: Grid3x3,
    group: 'records',
    order: 29,
    permission: 'ledger.read',
  },
];
