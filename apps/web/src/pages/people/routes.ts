import type { NavigationEntry } from '../../app/navigation.ts';

export const peopleRoutes = [] as const;

export const peopleNavigation: readonly NavigationEntry[] = [];
