import type { CallOutput } from '@mamori/contract/client';
import { Download, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { api, useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** Our identity card: what the other side needs to check our documents. */
export function IdentityPanel() {
  const { t } = useTranslation('exchange');
  const { data, error } = useOperation('getOwnIdentity');
  const create = useMutationOperation('createOwnKey', { invalidates: ['getOwnIdentity'] });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  if (data.fingerprint !== null) return <Card identity={data} fingerprint={data.fingerprint} />;
  return (
    <EmptyState
      icon={KeyRound}
      title={t('identity.none')}
      action={
        <Button variant="primary" isPending={create.isPending} onPress={() => create.mutate({})}>
          {t('identity.create')}
        </Button>
      }
    >
      {t('identity.noneText')}
      <ProblemAlert error={create.error} />
    </EmptyState>
  );
}

interface CardProps {
  readonly identity: CallOutput<'getOwnIdentity'>;
  readonly fingerprint: string;
}

function Card({ identity, fingerprint }: CardProps) {
  const { t } = useTranslation('exchange');
  return (
    <section className="flex max-w-4xl flex-col gap-6">
      <p className="max-w-prose">{t('identity.text')}</p>
      <div className="flex flex-wrap items-start gap-6">
        <QrCode text={fingerprint} label={t('identity.qr')} />
        <dl className="flex min-w-0 grow basis-80 flex-col gap-4">
          <div>
            <dt className="text-ink-soft">{identity.name}</dt>
            <dd>{t(`kind.${identity.kind}`)}</dd>
          </div>
          <div>
            <dt className="text-ink-soft">{t('identity.fingerprint')}</dt>
            <dd>
              <Fingerprint printed={identity.printed ?? ''} />
            </dd>
          </div>
          {identity.keySince && (
            <div>
              <dt className="text-ink-soft">{t('identity.since')}</dt>
              <dd>
                <InstantText at={identity.keySince} />
              </dd>
            </div>
          )}
          <div>
            <dt className="text-ink-soft">{t('identity.address')}</dt>
            <dd className="break-all">{identity.url ?? t('identity.noAddress')}</dd>
          </div>
        </dl>
      </div>
      <div className="flex flex-wrap gap-3" data-print="hide">
        <DownloadLink variant="primary" icon={Download} href={api.url('downloadIdentityCard')}>
          {t('identity.download')}
        </DownloadLink>
        <Rotation />
      </div>
    </section>
  );
}

function Rotation() {
  const { t } = useTranslation('exchange');
  const [isAsked, setAsked] = useState(false);
  const rotate = useMutationOperation('rotateOwnKey', {
    invalidates: ['getOwnIdentity', 'listOutbox', 'listPeers'],
    onSuccess: () => {
      setAsked(false);
      toast(t('identity.rotated'));
    },
  });
  return (
    <>
      <Button icon={KeyRound} onPress={() => setAsked(true)}>
        {t('identity.rotate')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('identity.rotateTitle')}
        confirmLabel={t('identity.rotate')}
        isPending={rotate.isPending}
        onConfirm={() => rotate.mutate({})}
        onCancel={() => setAsked(false)}
      >
        {t('identity.rotateText')}
        <ProblemAlert error={rotate.error} />
      </ConfirmDialog>
    </>
  );
}
