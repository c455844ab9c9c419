import type { NavigationEntry } from '../../app/navigation.ts';

export const accountRoutes = [] as const;

export const accountNavigation: readonly NavigationEntry[] = [];
