import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['deviceCodes', 'ledgers', 'ledgerPages'] as const;

const boxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/d',
  component: lazyPage(() => import('./code-page.tsx'), 'CodePage', TEXTS),
});

/** What the QR code of a label says (`apps/server/src/services/ledgers/labels-sheet.ts`): short, because it is printed small. */
const deviceRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/d/$deviceId',
  component: lazyPage(() => import('./device-page.tsx'), 'DevicePage', TEXTS),
});

export const deviceCodesRoutes = [boxRoute, deviceRoute] as const;
