import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import type { Part } from './review-data.ts';

/** Signatures that were taken back: who signed, who opened the department again, and why. */
export function FormerSignatures({ part }: { readonly part: Part }) {
  const { t, i18n } = useTranslation('accountReviews');
  const at = (instant: string) => formatInstant(instant, i18n.language);
  return part.reopenings.map(({ signedAt, signedBy, digest, reopenedAt, reopenedBy, reason }) => (
    <AlertBanner
      key={reopenedAt}
      tone={part.signedAt ? 'info' : 'warning'}
      title={t('reopen.reopened', { name: reopenedBy, date: at(reopenedAt) })}
    >
      <p className="break-words">{t('reopen.reason', { reason })}</p>
      <p>{t('reopen.former', { name: signedBy, date: at(signedAt) })}</p>
      <p className="text-sm text-ink-soft">
        {t('sign.digest')}：<code className="break-all select-all">{digest}</code>
      </p>
    </AlertBanner>
  ));
}
