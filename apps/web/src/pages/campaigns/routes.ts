import { createRoute } from '@tanstack/react-router';
import { MailQuestion } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/campaigns',
  component: lazyPage(() => import('./list-page.tsx'), 'CampaignsPage', ['campaigns']),
});

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/campaigns/new',
  component: lazyPage(() => import('./new-page.tsx'), 'NewCampaignPage', ['campaigns']),
});

const campaignRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/campaigns/$campaignId',
  component: lazyPage(() => import('./campaign-page.tsx'), 'CampaignPage', ['campaigns', 'setup']),
});

export const campaignsRoutes = [listRoute, newRoute, campaignRoute] as const;

export const campaignsNavigation: readonly NavigationEntry[] = [
  {
    to: '/campaigns',
    label: 'navigation.campaigns',
    icon: MailQuestion,
    group: 'work',
    order: 15,
    permission: 'facility.read',
  },
];
