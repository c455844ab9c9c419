import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

interface RequestSearch {
  /** Answer that is shown; the latest unless told. */
  response?: string;
}

const requestRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/campaigns/$campaignId/requests/$requestId',
  validateSearch: (search: Record<string, unknown>): RequestSearch =>
    typeof search.response === 'string' ? { response: search.response } : {},
  component: lazyPage(() => import('./request-page.tsx'), 'RequestPage', [
    'review',
    'checklist',
    'links',
    'setup',
  ]),
});

export const reviewRoutes = [requestRoute] as const;
