import { createRoute } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

interface ChecklistSearch {
  /** Item that is open; in `one` the question shown. */
  item?: string;
  mode?: 'one';
}

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/checklists',
  component: lazyPage(() => import('./list-page.tsx'), 'ChecklistsPage', ['checklist']),
});

const checklistRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/checklists/$assessmentId',
  validateSearch: (search: Record<string, unknown>): ChecklistSearch => ({
    ...(typeof search.item === 'string' ? { item: search.item } : {}),
    ...(search.mode === 'one' ? { mode: 'one' } : {}),
  }),
  component: lazyPage(() => import('./checklist-page.tsx'), 'ChecklistPage', [
    'checklist',
    'imports',
    'records',
  ]),
});

export const checklistRoutes = [listRoute, checklistRoute] as const;

export const checklistNavigation: readonly NavigationEntry[] = [
  {
    to: '/checklists',
    label: 'navigation.checklist',
    icon: ClipboardCheck,
    group: 'work',
    order: 10,
    permission: 'assessment.read',
    phone: true,
  },
];
