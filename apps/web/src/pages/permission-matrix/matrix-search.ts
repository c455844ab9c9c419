export const TABS = ['matrix', 'roles', 'administrators', 'signIn'] as const;
export type MatrixTab = (typeof TABS)[number];

/** Kept in the address: what a link shows to another person. */
export interface MatrixSearch {
  tab?: MatrixTab;
  /** Id of a system. */
  system?: string;
}

export function matrixSearch({ tab, system }: Record<string, unknown>): MatrixSearch {
  const known = TABS.find((one) => one === tab);
  return {
    ...(known && { tab: known }),
    ...(typeof system === 'string' && /^[0-9a-f-]{36}$/i.test(system) && { system }),
  };
}
