import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { keptOf, REVIEW_READERS, type Review, signedOf, sumOf } from './review-data.ts';

/** The end: what goes into the ledger, and to whom of the management the list was reported (R-E8; S0 6-3). */
export function CloseReview({ review }: { readonly review: Review }) {
  const { t } = useTranslation('accountReviews');
  const [takeOver, setTakeOver] = useState(true);
  const [reportedTo, setReportedTo] = useState('');
  const [reportedOn, setReportedOn] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { parts } = review;
  const waiting = parts.length - signedOf(parts);
  const close = useMutationOperation('closeAccountReview', {
    invalidates: [...REVIEW_READERS, ...LEDGER_READERS],
    onSuccess: () => toast(t('close.done')),
  });
  const counts = { keep: keptOf(parts), disable: sumOf(parts, 'disable'), change: sumOf(parts, 'change') };
  return (
    <Section title={t('close.title')}>
      <div className="flex max-w-prose flex-col gap-4" data-print="hide">
        <p className="text-ink-soft">{t('close.text')}</p>
        {waiting > 0 ? (
          <AlertBanner>{t('close.waiting', { count: waiting })}</AlertBanner>
        ) : (
          <>
            <Checkbox
              label={t('close.takeOver', { count: counts.keep })}
              isSelected={takeOver}
              onChange={setTakeOver}
            />
            <p className="text-ink-soft">{t('close.reportText')}</p>
            <TextField
              label={t('field.reportedTo')}
              hint={t('field.reportedToHint')}
              value={reportedTo}
              onChange={setReportedTo}
              maxLength={200}
              isOptional
            />
            <DateField
              label={t('field.reportedOn')}
              value={reportedOn}
              onChange={setReportedOn}
              maximum={today()}
              isOptional
            />
            <ProblemAlert error={close.error} />
            <div>
              <Button variant="primary" isPending={close.isPending} onPress={() => setAsking(true)}>
                {t('close.action')}
              </Button>
            </div>
          </>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('close.confirmTitle')}
        confirmLabel={t('close.action')}
        isPending={close.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          close.mutate(
            { params: { reviewId: review.id }, body: { takeOver, reportedTo, reportedOn } },
            { onSettled: () => setAsking(false) },
          )
        }
      >
        {t(takeOver ? 'close.confirmText' : 'close.confirmOnly', counts)}
      </ConfirmDialog>
    </Section>
  );
}
