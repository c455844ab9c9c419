import type { NavigationEntry } from '../../app/navigation.ts';

export const importsRoutes = [] as const;

export const importsNavigation: readonly NavigationEntry[] = [];
