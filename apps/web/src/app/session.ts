import type { CallOutput } from '@mamori/contract/client';
import type { InstallationPermission, Permission } from '@mamori/contract/permissions';
import type { Locale } from '@mamori/messages/locale';
import { api, operationQuery, queryClient, useOperation } from './api.ts';
import { currentLocale, hasOwnLanguage, setLanguage } from './i18n.ts';
import { forgetOffline } from './kept-flag.ts';
import { reopenNewerEdition } from './shell/newer-edition.ts';
import { createStore } from './store.ts';

export type Session = CallOutput<'getSession'>;

export const sessionQuery = operationQuery('getSession');

/** Who is signed in. Below the application route it is always there: the route's guard has fetched it. */
export function useSession(): Session {
  const { data } = useOperation('getSession');
  if (!data) throw new Error('useSession outside of the signed-in part');
  return data;
}

/** Who is signed in, outside of React; null while nobody is. */
export function currentPerson(): string | null {
  return queryClient.getQueryData<Session>(sessionQuery.queryKey)?.person.id ?? null;
}

/** Whose records a phone keeps: a person in one organization; null while nobody is signed in. */
export function currentOwner(): string | null {
  const session = queryClient.getQueryData<Session>(sessionQuery.queryKey);
  return session ? `${session.person.id} ${session.organization?.organizationId ?? ''}` : null;
}

/** `const can = useCan(); can('answer.edit')`: hides what the person may not do; the server decides again. */
export function useCan(): (permission: Permission | InstallationPermission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Kind of the organization that the person works for at the moment. */
export function useOrganizationKind(): NonNullable<Session['organization']>['kind'] {
  return useSession().organization?.kind ?? 'facility';
}

/** The session ended under the hands of the person: forms keep what stands in them until they are back. */
export const sessionInterrupted = createStore(false);

/** Takes over the session that an operation answered, and the language kept with the account. */
export async function adoptSession(session: Session): Promise<void> {
  const known = queryClient.getQueryData<Session>(sessionQuery.queryKey);
  // Another person or organisation: nothing read before may be shown to them.
  if (
    known?.person.id !== session.person.id ||
    known.organization?.organizationId !== session.organization?.organizationId
  ) {
    queryClient.clear();
  }
  queryClient.setQueryData(sessionQuery.queryKey, session);
  sessionInterrupted.set(false);
  if (!hasOwnLanguage() && session.person.locale !== currentLocale()) {
    await setLanguage(session.person.locale, { keep: false });
  }
}

/** Keeps the chosen language with the account too; this browser has it in any case, so a failure changes nothing. */
export async function keepLanguage(locale: Locale): Promise<void> {
  await api.call('updateAccount', { body: { locale } }).catch(() => undefined);
}

/** Forgets everything that was read in this session. */
export function dropSession(): void {
  forgetOffline();
  reopenNewerEdition();
  queryClient.clear();
}
