import type { NavigationEntry } from '../../app/navigation.ts';

export const setupWizardRoutes = [] as const;

export const setupWizardNavigation: readonly NavigationEntry[] = [];
