import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/$ledger/import',
  component: lazyPage(() => import('./import-page.tsx'), 'LedgerImportPage', [
    'ledgers',
    'ledgerPages',
    'ledgerImport',
  ]),
});

export const ledgerImportRoutes = [importRoute] as const;
