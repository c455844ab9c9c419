import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const dropRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/campaigns/$campaignId/drop',
  component: lazyPage(() => import('./form-drop-page.tsx'), 'FormDropPage', [
    'formDrop',
    'handIn',
    'imports',
  ]),
});

/** Reached from the campaign whose answers come in. */
export const formDropsRoutes = [dropRoute] as const;
