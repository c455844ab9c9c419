import type { NavigationEntry } from '../../app/navigation.ts';

export const checklistRoutes = [] as const;

export const checklistNavigation: readonly NavigationEntry[] = [];
