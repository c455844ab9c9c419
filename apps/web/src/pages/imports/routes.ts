import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/checklists/$assessmentId/import',
  component: lazyPage(() => import('./form-import-page.tsx'), 'FormImportPage', ['imports', 'handIn']),
});

interface CarryOverSearch {
  /** The earlier checklist. */
  from?: string;
}

const carryOverRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/checklists/$assessmentId/carry-over',
  validateSearch: (search: Record<string, unknown>): CarryOverSearch =>
    typeof search.from === 'string' ? { from: search.from } : {},
  component: lazyPage(() => import('./carry-over-page.tsx'), 'CarryOverPage', ['imports', 'handIn']),
});

export const importsRoutes = [importRoute, carryOverRoute] as const;

/** Reached from the checklist that the answers go into. */
export const importsNavigation: readonly NavigationEntry[] = [];
