import { createRoute } from '@tanstack/react-router';
import { LibraryBig } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/editions',
  component: lazyPage(() => import('./list-page.tsx'), 'EditionsPage', ['editions']),
});

/** The id of an edition has a slash: `fy2025/facility`. */
const editionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/editions/$fiscal/$audience',
  component: lazyPage(() => import('./edition-page.tsx'), 'EditionPage', ['editions']),
});

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/editions/import/$importId',
  component: lazyPage(() => import('./import/import-page.tsx'), 'EditionImportPage', ['editions', 'imports']),
});

export const editionsRoutes = [listRoute, editionRoute, importRoute] as const;

export const editionsNavigation: readonly NavigationEntry[] = [
  { to: '/editions', label: 'navigation.editions', icon: LibraryBig, group: 'administration', order: 70 },
];
