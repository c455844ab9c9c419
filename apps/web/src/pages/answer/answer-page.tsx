import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { ApiProblem, api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Card } from '../sign-in/card.tsx';
import { EnterCode } from './enter-code.tsx';
import type { GuestSession } from './guest-data.ts';
import { RequestPage } from './request-page.tsx';

/** Nobody is in: that is how most people come. */
async function readSession(): Promise<GuestSession | null> {
  try {
    return await api.call('getGuestSession');
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

/** `/answer#TOKEN`: behind the hash the token reaches no log of a server or proxy. */
export function AnswerPage() {
  const token = useRouterState({ select: (state) => state.location.hash });
  const session = useQuery({ queryKey: ['getGuestSession'], queryFn: readSession, retry: false });
  const view = useQuery({
    queryKey: ['viewGuestLink', token],
    queryFn: () => api.call('viewGuestLink', { body: { token } }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (session.error) return <Trouble error={session.error} />;
  if (view.error) return <Trouble error={view.error} />;
  if (session.isPending || (token !== '' && !view.data)) return <Loading />;
  const isOwn = session.data && (token === '' || view.data?.linkId === session.data.linkId);
  if (session.data?.requestId && isOwn) {
    return (
      <RequestPage
        session={session.data}
        requestId={session.data.requestId}
        onLeft={() => void session.refetch()}
      />
    );
  }
  if (!view.data) return <NoLink />;
  return <EnterCode token={token} view={view.data} onEntered={() => void session.refetch()} />;
}

function NoLink() {
  const { t } = useTranslation('guest');
  return (
    <Card title={t('page.noLink.title')}>
      <p>{t('page.noLink.text')}</p>
    </Card>
  );
}

function Trouble({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('guest');
  const isLink = error instanceof ApiProblem && ['link-invalid', 'link-expired'].includes(error.code);
  if (isLink) {
    const { title, detail } = error.problem;
    return (
      <Card title={title}>
        <p>{detail}</p>
      </Card>
    );
  }
  return (
    <Card title={t('page.title')}>
      <ProblemAlert error={error} />
    </Card>
  );
}
