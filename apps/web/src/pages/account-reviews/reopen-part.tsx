import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { type PartDetail, REVIEW_READERS } from './review-data.ts';

interface ReopenProps {
  readonly detail: PartDetail;
}

/** For a department that was signed off by mistake. */
export function ReopenPart({ detail }: ReopenProps) {
  const { t } = useTranslation('accountReviews');
  const [isAsking, setAsking] = useState(false);
  return (
    <div data-print="hide">
      <Button variant="quiet" icon={RotateCcw} onPress={() => setAsking(true)}>
        {t('reopen.action')}
      </Button>
      {isAsking && <ReopenDialog detail={detail} onClose={() => setAsking(false)} />}
    </div>
  );
}

function ReopenDialog({ detail, onClose }: ReopenProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('accountReviews');
  const { review, part } = detail;
  const reopen = useMutationOperation('reopenAccountReviewPart', { invalidates: REVIEW_READERS });
  const form = useForm<{ reason: string }>({
    name: `account-review-reopening-${part.id}`,
    initial: { reason: '' },
    labels: { reason: t('field.reason') },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? t('problem.reason') : undefined }),
    submit: async ({ reason }) => {
      await reopen.mutateAsync({
        params: { reviewId: review.id, reviewPartId: part.id },
        body: { reason },
        ifMatch: part.version,
      });
      toast(t('reopen.done'));
      onClose();
    },
  });
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('reopen.title', { department: part.department || t('noDepartment') })}
    >
      <p>{t('reopen.text', { name: part.signedBy })}</p>
      <Form form={form} submitLabel={t('reopen.confirm')}>
        <TextArea
          {...form.field('reason')}
          hint={t('field.reasonHint')}
          rows={3}
          maxLength={1000}
          isRequired
        />
      </Form>
    </LazyDialog>
  );
}
