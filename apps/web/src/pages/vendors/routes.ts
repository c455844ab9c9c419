import type { NavigationEntry } from '../../app/navigation.ts';

export const vendorsRoutes = [] as const;

export const vendorsNavigation: readonly NavigationEntry[] = [];
