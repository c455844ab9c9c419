import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { Answering } from './answering.tsx';
import { CheckView } from './check-view.tsx';
import { type GuestRequest, type GuestSession, type Receipt, requestQuery } from './guest-data.ts';
import { ReceiptView } from './receipt-view.tsx';
import { RefuseView } from './refuse-view.tsx';

export type Step =
  | { readonly at: 'answering' | 'check' | 'refuse' }
  | { readonly at: 'receipt'; receipt: Receipt };

interface RequestPageProps {
  readonly session: GuestSession;
  readonly requestId: string;
  readonly onLeft: () => void;
}

/** Answer, check, send, keep the receipt; or say why not. */
export function RequestPage({ session, requestId, onLeft }: RequestPageProps) {
  const { t } = useTranslation('guest');
  // Colleagues write at the same time: what they saved comes in by itself.
  const { data, error, refetch } = useQuery({ ...requestQuery(requestId), refetchInterval: 20_000 });
  const [step, setStep] = useState<Step>({ at: 'answering' });
  const go = (next: Step) => {
    setStep(next);
    window.scrollTo(0, 0);
  };
  const hasEnded =
    error instanceof ApiProblem && ['not-signed-in', 'link-expired', 'not-found'].includes(error.code);
  if (error && (!data || hasEnded)) {
    return (
      <div className="mx-auto max-w-2xl px-4 py-10">
        <ProblemAlert error={error} />
        {hasEnded && <p className="mt-4">{t('page.ended')}</p>}
      </div>
    );
  }
  if (!data) return <Loading />;
  const shared = { request: data, session, onGo: go };
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-6 sm:py-10">
      {step.at === 'answering' && <Answering {...shared} onLeft={onLeft} />}
      {step.at === 'check' && <CheckView {...shared} onSent={() => void refetch()} />}
      {step.at === 'refuse' && <RefuseView {...shared} onRefused={() => void refetch()} />}
      {step.at === 'receipt' && <ReceiptView {...shared} receipt={step.receipt} />}
    </div>
  );
}

export interface StepProps {
  readonly request: GuestRequest;
  readonly session: GuestSession;
  readonly onGo: (step: Step) => void;
}
