import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { publicRoute } from '../../app/root-routes.ts';

/** The gallery of the kit, for looking at it; `vite build --mode kit` and the development server have it, the product not. */
export const kitRoutes: readonly AnyRoute[] =
  import.meta.env.DEV || import.meta.env.MODE === 'kit'
    ? [
        createRoute({
          getParentRoute: () => publicRoute,
          path: '/__kit',
          component: lazyPage(() => import('./kit-page.tsx'), 'KitPage'),
        }),
      ]
    : [];
