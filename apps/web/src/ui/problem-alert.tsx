import { ApiProblem, ConnectionLost } from '../app/api.ts';
import { useTranslation } from '../app/translation.ts';
import { AlertBanner } from './alert-banner.tsx';

/** Title, text and request number of anything that was thrown, in words for people. */
export function useProblemText(error: unknown) {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) {
    const { title, detail, requestId } = error.problem;
    return { title, detail, requestId };
  }
  if (error instanceof ConnectionLost)
    return { title: t('connection.lost'), detail: t('connection.lostDetail') };
  return { title: t('error.unexpected'), detail: t('error.unexpectedDetail') };
}

/** Shows why a request failed, with the number by which it is found in the log. Nothing while `error` is empty. */
export function ProblemAlert({ error }: { readonly error: unknown }) {
  return error ? <Shown error={error} /> : null;
}

function Shown({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { title, detail, requestId } = useProblemText(error);
  return (
    <AlertBanner tone="danger" title={title} isLive>
      {detail}
      {requestId && (
        <div className="text-sm text-ink-soft">
          {t('error.requestId')} <code className="select-all">{requestId}</code>
        </div>
      )}
    </AlertBanner>
  );
}
