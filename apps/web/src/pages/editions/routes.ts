import type { NavigationEntry } from '../../app/navigation.ts';

export const editionsRoutes = [] as const;

export const editionsNavigation: readonly NavigationEntry[] = [];
