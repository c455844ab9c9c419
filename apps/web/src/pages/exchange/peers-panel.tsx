import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { KeyQuestion } from './key-question.tsx';
import { PeerForm } from './peer-form.tsx';
import { PeersTable } from './peers-table.tsx';

export type PeerRow = CallOutput<'listPeers'>['rows'][number];

const LARGEST = 2 * 1024 * 1024;
const READERS = ['listPeers', 'listInbox', 'listOutbox'] as const;

/** Whom documents are exchanged with; the keys that wait for a telephone call come first. */
export function PeersPanel() {
  const { t } = useTranslation('exchange');
  const { data, error } = useOperation('listPeers');
  const [edited, setEdited] = useState<PeerRow | null>(null);
  const [removed, setRemoved] = useState<PeerRow | null>(null);
  const remove = useMutationOperation('deletePeer', {
    invalidates: READERS,
    onSuccess: () => {
      setRemoved(null);
      toast(t('peer.removed'));
    },
  });
  const questions = (data?.rows ?? []).flatMap((peer) =>
    peer.keys.filter((key) => !key.confirmed).map((key) => ({ peer, key })),
  );
  return (
    <div className="flex flex-col gap-8">
      <Import />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={5} />}
      {questions.map(({ peer, key }) => (
        <KeyQuestion
          key={`${peer.id}${key.fingerprint}`}
          peer={peer}
          printed={key.printed}
          fingerprint={key.fingerprint}
        />
      ))}
      {data && <PeersTable rows={data.rows} onEdit={setEdited} onRemove={setRemoved} />}
      {edited && (
        <LazyDialog isOpen size="wide" title={edited.name} onClose={() => setEdited(null)}>
          <PeerForm peer={edited} onDone={() => setEdited(null)} />
        </LazyDialog>
      )}
      <ConfirmDialog
        isOpen={removed !== null}
        isDanger
        title={t('peer.removeTitle', { name: removed?.name ?? '' })}
        confirmLabel={t('peer.remove')}
        isPending={remove.isPending}
        onConfirm={() => removed && remove.mutate({ params: { peerId: removed.id } })}
        onCancel={() => setRemoved(null)}
      >
        {t('peer.removeText')}
        <ProblemAlert error={remove.error} />
      </ConfirmDialog>
    </div>
  );
}

function Import() {
  const { t } = useTranslation('exchange');
  const take = useMutationOperation('importDocument', {
    invalidates: READERS,
    onSuccess: ({ kind, state }) => toast(t(outcomeOf(kind, state))),
  });
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <FileDrop
        label={t('import.label')}
        accept={['.json']}
        maximumBytes={LARGEST}
        isDisabled={take.isPending}
        onFiles={([file]) => file && take.mutate({ files: [file] })}
      />
      <ProblemAlert error={take.error} />
    </div>
  );
}

function outcomeOf(kind: CallOutput<'importDocument'>['kind'], state: CallOutput<'importDocument'>['state']) {
  if (kind === 'identityCard') return state === 'waiting' ? 'import.cardTaken' : 'import.cardKnown';
  if (state === 'already_received') return 'import.alreadyReceived';
  return state === 'waiting' ? 'import.documentWaiting' : 'import.documentNew';
}
