import { Download, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDocumentWords } from './document-words.ts';
import { Fingerprint } from './fingerprint.tsx';

/** One document that came, checked anew: who signed it, whether it holds, what became of it. */
export function InboxDetail({ inboxId }: { readonly inboxId: string }) {
  const { t } = useTranslation('exchange');
  const words = useDocumentWords();
  const params = { inboxId };
  const { data, error } = useOperation('getInboxDocument', { params });
  const retry = useMutationOperation('retryInboxDocument', {
    invalidates: ['listInbox', 'getInboxDocument'],
    onSuccess: () => toast(t('inbox.retried')),
  });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const { intact, trusted } = data.verification;
  const { number, late, missingPredecessor } = data.result;
  return (
    <div className="flex flex-col gap-5">
      {data.problem && <p className="font-bold">{words.problem(data.problem)}</p>}
      {typeof number === 'number' && (
        <p>
          {t('inbox.answer', { number })} {late === true && t('inbox.late')}
        </p>
      )}
      {missingPredecessor !== undefined && <p>{t('inbox.missingPredecessor')}</p>}
      <dl className="flex flex-col gap-3">
        <Line name={t('inbox.column.sender')}>{data.senderName}</Line>
        <Line name={t('inbox.channel')}>{t(`reach.${data.channel}`)}</Line>
        <Line name={t('inbox.signedAt')}>
          <InstantText at={data.signedAt} />
        </Line>
        <Line name={t('inbox.verification')}>
          {intact ? t('inbox.intact') : t('inbox.broken')}{' '}
          {trusted === 'yes' ? t('inbox.trusted') : t('inbox.notTrusted')}
        </Line>
        <Line name={t('inbox.fingerprint')}>
          <Fingerprint printed={data.printed} />
        </Line>
        <Line name={t('inbox.hash')}>
          <code className="break-all select-all">{data.payloadHash}</code>
        </Line>
      </dl>
      <ProblemAlert error={retry.error} />
      <div className="flex flex-wrap gap-3">
        <DownloadLink icon={Download} href={api.url('downloadInboxDocument', { params })}>
          {t('inbox.download')}
        </DownloadLink>
        {data.state === 'refused' && (
          <Button icon={RotateCcw} isPending={retry.isPending} onPress={() => retry.mutate({ params })}>
            {t('inbox.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
