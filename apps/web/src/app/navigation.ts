import type { InstallationPermission, Permission } from '@mamori/contract/permissions';
import type { KeyOf } from '@mamori/messages/types';
import type { LucideIcon } from 'lucide-react';

export type NavigationGroup = 'work' | 'records' | 'administration';

/** One entry of the main navigation; every area exports its own from `routes.ts`. */
export interface NavigationEntry {
  /** Path of a route of this area. */
  readonly to: string;
  /** `navigation.…` in common.json. */
  readonly label: KeyOf<'common'>;
  readonly icon: LucideIcon;
  readonly group: NavigationGroup;
  /** Place within the group. */
  readonly order: number;
  /** Shown only to people who may, with several: any of it. */
  readonly permission?: Permission | InstallationPermission | readonly Permission[];
  /** Stands in the bottom bar of a phone (at most four). */
  readonly phone?: boolean;
}
