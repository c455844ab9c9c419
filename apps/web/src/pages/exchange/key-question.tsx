import { PhoneCall } from 'lucide-react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { PeerRow } from './peers-panel.tsx';

export interface KeyQuestionProps {
  readonly peer: PeerRow;
  readonly fingerprint: string;
  readonly printed: string;
}

/** A key that nobody has compared yet: what to do, and why not to trust what came with it. */
export function KeyQuestion({ peer, fingerprint, printed }: KeyQuestionProps) {
  const { t } = useTranslation('exchange');
  const confirm = useMutationOperation('confirmPeerKey', {
    invalidates: ['listPeers', 'listInbox'],
  });
  return (
    <section className="flex max-w-3xl flex-col gap-3 rounded-xl border border-warning-line bg-warning-soft p-5">
      <h2 className="flex items-center gap-2 text-lg">
        <PhoneCall aria-hidden className="size-5 shrink-0" />
        {t('peer.askTitle')}
      </h2>
      <p>{t('peer.askText', { name: peer.name })}</p>
      {peer.waitingCount > 0 && <p>{t('peer.askWaiting', { count: peer.waitingCount })}</p>}
      <div>
        <Fingerprint printed={printed} />
      </div>
      <p>{t('peer.differs')}</p>
      <ProblemAlert error={confirm.error} />
      <div>
        <Button
          isPending={confirm.isPending}
          onPress={() => confirm.mutate({ params: { peerId: peer.id }, body: { fingerprint } })}
        >
          {t('peer.confirm')}
        </Button>
      </div>
    </section>
  );
}
