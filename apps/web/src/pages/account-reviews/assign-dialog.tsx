import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Part, REVIEW_READERS } from './review-data.ts';

interface AssignDialogProps {
  readonly reviewId: string;
  readonly part: Part;
  /** Of the department. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a department to somebody who signs in, or names who reviews on paper. */
export function AssignDialog({ reviewId, part, name, onClose }: AssignDialogProps) {
  const { t } = useTranslation('accountReviews');
  const { data } = useOperation('listMembers');
  const members = data?.rows ?? [];
  const assign = useMutationOperation('updateAccountReviewPart', { invalidates: REVIEW_READERS });
  const form = useForm<{ personId: string; reviewer: string }>({
    name: 'account-review-part',
    initial: { personId: part.personId ?? '', reviewer: part.reviewer },
    labels: { personId: t('field.person'), reviewer: t('field.reviewer') },
    submit: async ({ personId, reviewer }) => {
      await assign.mutateAsync({
        params: { reviewId, reviewPartId: part.id },
        body: { personId: personId || null, reviewer: reviewer.trim() || nameOf(personId) },
      });
      toast(t('assigned'));
      onClose();
    },
  });
  const nameOf = (id: string) => members.find(({ personId }) => personId === id)?.displayName ?? '';
  return (
    <LazyDialog isOpen onClose={onClose} title={t('assignTitle', { department: name })}>
      <Form form={form}>
        <Select
          {...form.field('personId')}
          hint={t('field.personHint')}
          emptyLabel={t('field.nobody')}
          options={members.map(({ personId, displayName }) => ({ value: personId, label: displayName }))}
        />
        <TextField {...form.field('reviewer')} hint={t('field.reviewerHint')} maxLength={200} isOptional />
      </Form>
    </LazyDialog>
  );
}
