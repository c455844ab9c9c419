import { useRouter } from '@tanstack/react-router';
import { adoptSession, type Session } from '../../app/session.ts';

/** Goes on after signing in: to the second factor when it is due, else back to where the person was. */
export function useEnter(back: string | undefined): (session: Session) => Promise<void> {
  const router = useRouter();
  return async (session) => {
    await adoptSession(session);
    const search = back === undefined ? {} : { back };
    if (session.state === 'secondFactorRequired') return router.navigate({ to: '/second-factor', search });
    if (session.state === 'enrolmentRequired') return router.navigate({ to: '/second-factor/enrol', search });
    // `back` is a path with search and hash, checked by the route.
    return router.navigate({ href: back ?? '/', replace: true });
  };
}
