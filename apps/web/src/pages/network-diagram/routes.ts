import { createRoute } from '@tanstack/react-router';
import { Network } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const diagramRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/network-diagram',
  component: lazyPage(() => import('./diagram-page.tsx'), 'DiagramPage', ['networkDiagram']),
});

export interface CompareSearch {
  /** Ids of versions; without `to`, as it is now. */
  readonly from?: string;
  readonly to?: string;
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const compareRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/network-diagram/compare',
  validateSearch: (search: Record<string, unknown>): CompareSearch => {
    const [from, to] = [textOf(search.from), textOf(search.to)];
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  },
  component: lazyPage(() => import('./compare-page.tsx'), 'ComparePage', ['networkDiagram']),
});

export const networkDiagramRoutes = [diagramRoute, compareRoute] as const;

export const networkDiagramNavigation: readonly NavigationEntry[] = [
  {
    to: '/network-diagram',
    label: 'navigation.networkDiagram',
    icon: Network,
    group: 'records',
    order: 29,
    permission: 'ledger.read',
  },
];
