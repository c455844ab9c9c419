import type { CallOutput } from '@mamori/contract/client';
import { lazy, Suspense, useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { toast } from '../../ui/toast.tsx';
import { AppliedSummary } from './applied-summary.tsx';
import { FileGroups } from './file-groups.tsx';
import { type Applying, useApply } from './use-apply.ts';

export type Drop = CallOutput<'getFormDrop'>;
export type DroppedFile = Drop['files'][number];

const FileDetail = lazy(() => import('./file-detail.tsx').then((module) => ({ default: module.FileDetail })));

interface DropReviewProps {
  readonly campaignId: string;
  readonly drop: Drop;
}

/** What was read, what cannot be taken in and why; nothing becomes an answer before a person says so. */
export function DropReview({ campaignId, drop }: DropReviewProps) {
  const { t } = useTranslation('formDrop');
  const campaign = useOperation('getCampaign', { params: { campaignId } });
  const { applying, apply } = useApply(drop.id);
  const [shown, setShown] = useState<DroppedFile | null>(null);
  const isRunning = applying?.isRunning ?? false;
  return (
    <>
      <p role="status" className="mb-6 font-bold">
        {t('page.status', { count: drop.files.length })}
      </p>
      {applying && <AppliedSummary campaignId={campaignId} drop={drop} applying={applying} />}
      <ProblemAlert error={campaign.error} />
      <FileGroups drop={drop} requests={campaign.data?.requests ?? []} onShow={setShown} />
      <Actions drop={drop} applying={isRunning ? applying : null} onApply={apply} />
      {shown && (
        <Suspense>
          <FileDetail formDropId={drop.id} file={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}

interface ActionsProps {
  readonly drop: Drop;
  readonly applying: Applying | null;
  readonly onApply: (total: number) => Promise<void>;
}

function Actions({ drop, applying, onApply }: ActionsProps) {
  const { t } = useTranslation('formDrop');
  const [isAsking, setAsking] = useState(false);
  const { matched, doubtful, broken, left_out } = drop.counts;
  const discard = useMutationOperation('discardFormDrop', {
    invalidates: ['listFormDrops', 'getFormDrop'],
    onSuccess: () => toast(t('page.discarded')),
  });
  const end = () => discard.mutate({ params: { formDropId: drop.id } });
  const rest = matched + doubtful + broken + left_out;
  if (applying)
    return (
      <div role="status" className="max-w-3xl">
        <ProgressBar label={t('page.applying')} value={applying.files.length} maximum={applying.total} />
      </div>
    );
  return (
    <>
      <ProblemAlert error={discard.error} />
      <div className="sticky bottom-(--bottom-bar-height) z-10 -mx-4 mt-4 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-4 py-3 sm:-mx-8 sm:px-8 lg:bottom-0">
        {matched > 0 ? (
          <Button variant="primary" onPress={() => void onApply(matched)}>
            {t('page.apply', { count: matched })}
          </Button>
        ) : (
          drop.counts.applied === 0 && <span className="text-ink-soft">{t('page.nothing')}</span>
        )}
        <Button isPending={discard.isPending} onPress={() => (rest > 0 ? setAsking(true) : end())}>
          {t('page.discard')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('page.discardTitle')}
        confirmLabel={t('page.discard')}
        isDanger={matched > 0}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          end();
        }}
      >
        {t('page.discardText', { count: rest })}
      </ConfirmDialog>
    </>
  );
}
