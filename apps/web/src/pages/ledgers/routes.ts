import { createRoute } from '@tanstack/react-router';
import { NotebookText } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { ledgerSearch } from './ledger-search.ts';

const TEXTS = ['ledgers', 'ledgerPages', 'ledgerPrint', 'setup'] as const;

const ledgersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers',
  component: lazyPage(() => import('./ledgers-page.tsx'), 'LedgersPage', TEXTS),
});

const ledgerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/$ledger',
  validateSearch: ledgerSearch,
  component: lazyPage(() => import('./ledger-page.tsx'), 'LedgerPage', TEXTS),
});

const newRowRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/$ledger/new',
  component: lazyPage(() => import('./row-page.tsx'), 'NewRowPage', TEXTS),
});

const rowRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/$ledger/rows/$rowId',
  component: lazyPage(() => import('./row-page.tsx'), 'RowPage', TEXTS),
});

const changesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ledgers/$ledger/changes',
  component: lazyPage(() => import('./changes-page.tsx'), 'ChangesPage', TEXTS),
});

export const ledgersRoutes = [ledgersRoute, ledgerRoute, newRowRoute, rowRoute, changesRoute] as const;

export const ledgersNavigation: readonly NavigationEntry[] = [
  {
    to: '/ledgers',
    label: 'navigation.ledgers',
    icon: NotebookText,
    group: 'records',
    order: 29,
    permission: 'ledger.read',
  },
];
