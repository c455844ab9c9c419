import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
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
