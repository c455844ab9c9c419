import { createRoute } from '@tanstack/react-router';
import { ListTodo } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';
import { panelSearch } from '../../forms/panel-search.ts';
import { type SetUpStep, setUpStep } from './steps.ts';

interface SetUpSearch {
  /** Missing: the first step that is open. */
  step?: SetUpStep | 'done';
  edit?: string;
}

const setUpRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): SetUpSearch => {
    const step = search.step === 'done' ? 'done' : setUpStep(search.step);
    return { ...panelSearch(search), ...(step === undefined ? {} : { step }) };
  },
  component: lazyPage(() => import('./set-up-page.tsx'), 'SetUpPage', [
    'setup',
    'systems',
    'vendors',
    'people',
    'rules',
  ]),
});

export const setupWizardRoutes = [setUpRoute] as const;

export const setupWizardNavigation: readonly NavigationEntry[] = [
  {
    to: '/setup',
    label: 'navigation.setup',
    icon: ListTodo,
    group: 'records',
    order: 39,
    permission: 'facility.edit',
  },
];
