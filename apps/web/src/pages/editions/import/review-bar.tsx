import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, invalidate, useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { AlertBanner } from '../../../ui/alert-banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { EditionImport } from './draft.ts';
import type { Draft } from './use-draft.ts';

interface ReviewBarProps {
  readonly found: EditionImport;
  readonly draft: Draft;
}

/** Save, publish, discard; always in sight. */
export function ReviewBar({ found, draft }: ReviewBarProps) {
  const { t } = useTranslation('editions');
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const { error } = draft.saving;
  const isOutdated = error instanceof ApiProblem && error.code === 'changed-meanwhile';
  const save = () =>
    void draft.save().then(
      () => toast(t('review.saved')),
      () => {},
    );
  return (
    <div className="sticky bottom-(--bottom-bar-height) z-10 -mx-4 mt-6 flex flex-col gap-3 border-t border-line bg-surface px-4 py-3 sm:-mx-8 sm:px-8 lg:bottom-0">
      {isOutdated ? <Outdated /> : <ProblemAlert error={error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant={draft.isChanged ? 'primary' : 'secondary'}
          isDisabled={!draft.isChanged}
          isPending={draft.saving.isPending}
          onPress={save}
        >
          {t('review.save')}
        </Button>
        <Button
          variant={draft.isChanged ? 'secondary' : 'primary'}
          isDisabled={draft.isChanged || found.editions.length === 0}
          onPress={() => setAsking('publish')}
        >
          {t('review.publish')}
        </Button>
        <Button variant="quiet" onPress={() => setAsking('discard')}>
          {t('review.discard')}
        </Button>
        <span role="status" className="text-ink-soft">
          {draft.isChanged && `${t('review.unsaved')} ${t('review.saveFirst')}`}
        </span>
      </div>
      {asking === 'publish' && <Publish id={found.id} onClose={() => setAsking(null)} />}
      {asking === 'discard' && <Discard id={found.id} onClose={() => setAsking(null)} />}
    </div>
  );
}

function Outdated() {
  const { t } = useTranslation('editions');
  return (
    <AlertBanner
      tone="warning"
      isLive
      title={t('review.conflict')}
      action={<Button onPress={() => void invalidate(['getEditionImport'])}>{t('review.reload')}</Button>}
    >
      {t('review.conflictText')}
    </AlertBanner>
  );
}

interface AskProps {
  readonly id: string;
  readonly onClose: () => void;
}

function Publish({ id, onClose }: AskProps) {
  const { t } = useTranslation('editions');
  const publish = useMutationOperation('publishEditionImport', {
    invalidates: ['getEditionImport', 'listEditionImports', 'listEditions', 'getStatus'],
    onSuccess: () => {
      toast(t('review.published'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('review.publishTitle')}
      confirmLabel={t('review.publish')}
      isPending={publish.isPending}
      onConfirm={() => publish.mutate({ params: { importId: id } })}
      onCancel={onClose}
    >
      <p>{t('review.publishText')}</p>
      <ProblemAlert error={publish.error} />
    </ConfirmDialog>
  );
}

function Discard({ id, onClose }: AskProps) {
  const { t } = useTranslation('editions');
  const navigate = useNavigate();
  const discard = useMutationOperation('discardEditionImport', {
    invalidates: ['listEditionImports'],
    onSuccess: async () => {
      toast(t('review.discarded'));
      await navigate({ to: '/editions', ignoreBlocker: true });
    },
  });
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={t('review.discardTitle')}
      confirmLabel={t('review.discard')}
      isPending={discard.isPending}
      onConfirm={() => discard.mutate({ params: { importId: id } })}
      onCancel={onClose}
    >
      <p>{t('review.discardText')}</p>
      <ProblemAlert error={discard.error} />
    </ConfirmDialog>
  );
}
