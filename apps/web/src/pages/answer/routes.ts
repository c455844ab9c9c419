import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { publicRoute } from '../../app/root-routes.ts';

/** `/answer#TOKEN`: a vendor answers without an account and sees nothing else of the product. */
const answerRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/answer',
  component: lazyPage(() => import('./answer-page.tsx'), 'AnswerPage', ['guest', 'checklist']),
});

export const answerRoutes = [answerRoute] as const;
