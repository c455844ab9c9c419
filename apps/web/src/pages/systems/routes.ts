import type { NavigationEntry } from '../../app/navigation.ts';

export const systemsRoutes = [] as const;

export const systemsNavigation: readonly NavigationEntry[] = [];
