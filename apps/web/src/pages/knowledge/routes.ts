import { createRoute } from '@tanstack/react-router';
import { BookOpenText } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

interface KnowledgeSearch {
  q?: string;
  kind?: 'qa' | 'glossary' | 'help';
  item?: string;
}

const KINDS = ['qa', 'glossary', 'help'] as const;

const knowledgeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/knowledge',
  validateSearch: (search: Record<string, unknown>): KnowledgeSearch => {
    const kind = KINDS.find((one) => one === search.kind);
    return {
      ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
      ...(kind ? { kind } : {}),
      ...(typeof search.item === 'string' ? { item: search.item } : {}),
    };
  },
  component: lazyPage(() => import('./knowledge-page.tsx'), 'KnowledgePage', ['knowledge']),
});

export const knowledgeRoutes = [knowledgeRoute] as const;

export const knowledgeNavigation: readonly NavigationEntry[] = [
  {
    to: '/knowledge',
    label: 'navigation.knowledge',
    icon: BookOpenText,
    group: 'work',
    order: 30,
    phone: true,
  },
];
