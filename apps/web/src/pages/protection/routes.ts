import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['protection', 'ledgers', 'ledgerPages'] as const;

const backupsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/backup-overview',
  component: lazyPage(() => import('./backups-page.tsx'), 'BackupsPage', TEXTS),
});

export const protectionRoutes = [backupsRoute] as const;
