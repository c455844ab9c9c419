import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem, invalidate, useMutationOperation } from '../../app/api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Part, type PartDetail, REVIEW_READERS } from './review-data.ts';

/** Who signed when, and over what. */
export function Signature({ part }: { readonly part: Part }) {
  const { t, i18n } = useTranslation('accountReviews');
  const { signedBy: name, signedAt, recordedBy, digest } = part;
  return (
    <AlertBanner
      tone="success"
      title={t('sign.signed', { name, date: formatInstant(signedAt ?? '', i18n.language) })}
    >
      {recordedBy !== '' && !name.includes(recordedBy) && <p>{t('recordedBy', { name: recordedBy })}</p>}
      <p className="text-sm text-ink-soft">
        {t('sign.digest')}：<code className="break-all select-all">{digest}</code>
      </p>
    </AlertBanner>
  );
}

/** With the name, once everything is decided. */
export function SignOff({ detail }: { readonly detail: PartDetail }) {
  const { t } = useTranslation('accountReviews');
  const { person } = useSession();
  const canEdit = useCan()('ledger.edit');
  const { review, part, entries } = detail;
  const [name, setName] = useState(part.reviewer || person.displayName);
  const [isSure, setSure] = useState(false);
  const sign = useMutationOperation('signAccountReviewPart', {
    invalidates: REVIEW_READERS,
    onSuccess: () => toast(t('sign.done')),
  });
  const isChanged = sign.error instanceof ApiProblem && sign.error.code === 'changed-meanwhile';
  const nameless = entries.filter(({ decision, note }) => decision === 'change' && note.trim() === '').length;
  const send = () =>
    sign.mutate(
      {
        params: { reviewId: review.id, reviewPartId: part.id },
        body: { name: name.trim() },
        ifMatch: part.version,
      },
      {
        onError: () => {
          setSure(false);
          void invalidate(['getAccountReviewPart']);
        },
      },
    );
  return (
    <Section title={t('sign.title')}>
      <div className="flex max-w-prose flex-col gap-4" data-print="hide">
        <p className="text-ink-soft">{t('sign.text')}</p>
        {part.undecided > 0 ? (
          <AlertBanner>{t('sign.undecided', { count: part.undecided })}</AlertBanner>
        ) : (
          <>
            {nameless > 0 && <AlertBanner tone="warning">{t('sign.notes', { count: nameless })}</AlertBanner>}
            <TextField
              label={t('field.signature')}
              hint={canEdit ? t('sign.forOther') : undefined}
              value={name}
              onChange={setName}
              maxLength={200}
              isRequired
            />
            <Checkbox label={t('sign.confirm')} isSelected={isSure} onChange={setSure} />
            {isChanged ? (
              <AlertBanner tone="warning" isLive>
                {t('sign.changed')}
              </AlertBanner>
            ) : (
              <ProblemAlert error={sign.error} />
            )}
            <div>
              <Button
                variant="primary"
                icon={PenLine}
                isPending={sign.isPending}
                isDisabled={!isSure || name.trim() === ''}
                onPress={send}
              >
                {t('sign.action')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
