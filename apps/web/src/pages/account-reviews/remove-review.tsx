import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { REVIEW_READERS, type Review } from './review-data.ts';

/** For a review that was begun by mistake. */
export function RemoveReview({ review }: { readonly review: Review }) {
  const { t } = useTranslation('accountReviews');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutationOperation('removeAccountReview', {
    async onSuccess() {
      await navigate({ to: '/account-reviews' });
      toast(t('remove.done'));
    },
    invalidates: REVIEW_READERS,
  });
  return (
    <div data-print="hide">
      <ProblemAlert error={remove.error} />
      <Button variant="quiet" icon={Trash2} onPress={() => setAsking(true)}>
        {t('remove.action')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        isPending={remove.isPending}
        title={t('remove.title')}
        confirmLabel={t('remove.confirm')}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate({ params: { reviewId: review.id } }, { onSettled: () => setAsking(false) })
        }
      >
        {t('remove.text', { name: review.name })}
      </ConfirmDialog>
    </div>
  );
}
