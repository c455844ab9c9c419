import { createRoute } from '@tanstack/react-router';
import { Boxes, Building } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const page = (load: () => Promise<object>, name: string) =>
  lazyPage(load as () => Promise<Record<string, unknown>>, name, [
    'vendorSide',
    'checklist',
    'handIn',
    'setup',
  ]);

const productsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/products',
  component: page(() => import('./products-page.tsx'), 'ProductsPage'),
});
const productRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/products/$productId',
  component: page(() => import('./product-page.tsx'), 'ProductPage'),
});
const answerSetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/answer-sets/$answerSetId',
  component: page(() => import('./answer-set-page.tsx'), 'AnswerSetPage'),
});

interface CustomersSearch {
  status?: string;
  only?: string;
  send?: 'answers' | 'correction';
}
const customersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers',
  validateSearch: ({ status, only, send }: Record<string, unknown>): CustomersSearch => ({
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof only === 'string' ? { only } : {}),
    ...(send === 'answers' || send === 'correction' ? { send } : {}),
  }),
  component: page(() => import('./customers-page.tsx'), 'CustomersPage'),
});
const customerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId',
  component: page(() => import('./customer-page.tsx'), 'CustomerPage'),
});
const requestRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customer-requests/$customerRequestId',
  component: page(() => import('./request-page.tsx'), 'RequestPage'),
});
const questionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/open-questions',
  component: page(() => import('./open-questions-page.tsx'), 'OpenQuestionsPage'),
});

export const vendorSideRoutes = [
  productsRoute,
  productRoute,
  answerSetRoute,
  customersRoute,
  customerRoute,
  requestRoute,
  questionsRoute,
] as const;

export const vendorSideNavigation: readonly NavigationEntry[] = [
  {
    to: '/customers',
    label: 'navigation.customers',
    icon: Building,
    group: 'work',
    order: 10,
    permission: 'customer.read',
    phone: true,
  },
  {
    to: '/products',
    label: 'navigation.products',
    icon: Boxes,
    group: 'work',
    order: 11,
    permission: 'product.read',
    phone: true,
  },
];
