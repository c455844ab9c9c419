/** Views of the page, in their order. */
export const PEOPLE_TABS = ['responsible', 'members', 'invitations', 'permissions'] as const;
export type PeopleTab = (typeof PEOPLE_TABS)[number];

export function peopleTab(value: unknown): PeopleTab | undefined {
  return PEOPLE_TABS.find((tab) => tab === value);
}
