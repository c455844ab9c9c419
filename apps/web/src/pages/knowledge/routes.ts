import type { NavigationEntry } from '../../app/navigation.ts';

export const knowledgeRoutes = [] as const;

export const knowledgeNavigation: readonly NavigationEntry[] = [];
