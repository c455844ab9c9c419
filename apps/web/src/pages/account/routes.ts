import { createRoute } from '@tanstack/react-router';
import { UserCog } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyPage(() => import('./account-page.tsx'), 'AccountPage', ['account', 'signIn']),
});

export const accountRoutes = [accountRoute] as const;

export const accountNavigation: readonly NavigationEntry[] = [
  { to: '/account', label: 'navigation.account', icon: UserCog, group: 'administration', order: 95 },
];
