import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { useProblemText } from '../ui/problem-alert.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { queryClient } from './api.ts';
import { useTranslation } from './translation.ts';

/** A page that could not be shown: plain words, the number for whoever helps, and a way on. */
export function ErrorPage({ error, reset }: ErrorComponentProps): React.ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, detail, requestId } = useProblemText(error);
  usePageTitle(title, heading);
  const again = async () => {
    await queryClient.resetQueries();
    reset();
    await router.invalidate();
  };
  return (
    <div role="alert" className="flex max-w-2xl flex-col items-start gap-5 p-4 sm:py-8">
      <h1 ref={heading} tabIndex={-1} className="text-2xl sm:text-3xl">
        {title}
      </h1>
      <p>{detail}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={RotateCw} onPress={() => void again()}>
          {t('action.tryAgain')}
        </Button>
        <Button onPress={() => window.location.assign('/')}>{t('notFound.home')}</Button>
      </div>
      {requestId && (
        <p className="text-[0.9375rem] text-ink-soft">
          {t('error.requestId')} <code className="select-all">{requestId}</code>
        </p>
      )}
    </div>
  );
}
