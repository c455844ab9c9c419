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

export const networkDiagramRoutes = [diagramRoute] as const;

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
