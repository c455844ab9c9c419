import type { NavigationEntry } from '../../app/navigation.ts';

export const handInRoutes = [] as const;

export const handInNavigation: readonly NavigationEntry[] = [];
