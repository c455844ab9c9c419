import type { NavigationEntry } from '../../app/navigation.ts';

export const administrationRoutes = [] as const;

export const administrationNavigation: readonly NavigationEntry[] = [];
