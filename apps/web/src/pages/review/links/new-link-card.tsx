import { useTranslation } from '../../../app/translation.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { dayOf } from '../../../ui/date/japan-day.ts';
import { formatDate, InstantText } from '../../../ui/date-text.tsx';
import { ShownOnce } from '../../../ui/shown-once.tsx';
import type { RequestDetail } from '../review-data.ts';
import type { NewLink } from './link-data.ts';
import { PhoneCode } from './phone-code.tsx';

interface NewLinkCardProps {
  readonly detail: RequestDetail;
  readonly made: NewLink;
}

/** The address of a new link, and what to tell the vendor. */
export function NewLinkCard({ detail, made }: NewLinkCardProps) {
  const { t, i18n } = useTranslation('links');
  const { link, url, code } = made;
  const { name, email } = link;
  const message = t('link.message', {
    vendor: detail.request.vendorName,
    name,
    title: detail.campaign.title,
    url,
    date: formatDate(dayOf(link.expiresAt), i18n.language),
  });
  return (
    <>
      <ShownOnce
        title={t('link.once')}
        text={t('link.onceText')}
        label={t('link.url')}
        value={url}
        copyLabel={t('link.copy')}
      >
        <CopyButton text={message} label={t('link.copyMessage')} />
      </ShownOnce>
      <p>
        {t('code.until')} <InstantText at={link.expiresAt} />
      </p>
      <section className="flex flex-col gap-2">
        <h3 className="text-base font-bold">{t('link.howTitle')}</h3>
        <ol className="flex list-decimal flex-col gap-1 ps-6">
          <li>{t('link.howSend', { name })}</li>
          <li>
            {email !== '' && t('link.howMail', { email })}
            {email === '' && t(code ? 'link.howPhone' : 'link.howLater', { name })}
          </li>
        </ol>
      </section>
      {code && <PhoneCode code={code} />}
    </>
  );
}
