import { Printer } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import type { Receipt } from './guest-data.ts';
import type { StepProps } from './request-page.tsx';

/** What was sent, when, and the number by which both sides know it; to print. */
export function ReceiptView({ request, receipt, onGo }: StepProps & { readonly receipt: Receipt }) {
  const { t } = useTranslation('guest');
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(t('page.receipt.title'), heading);
  const rows = [
    ['what', request.title],
    ['to', request.facilityName],
    ['from', `${request.vendorName}　${receipt.by}`],
    ['when', <InstantText key="when" at={receipt.receivedAt} />],
    ['number', String(receipt.number)],
    [
      'hash',
      <code key="hash" className="break-all">
        {receipt.sha256}
      </code>,
    ],
  ] as const;
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {t('page.receipt.title')}
      </h1>
      <AlertBanner tone="success" title={t('page.receipt.arrived', { facility: request.facilityName })}>
        {t('page.receipt.next')}
      </AlertBanner>
      {receipt.late && <AlertBanner tone="warning" title={t('page.receipt.late')} />}
      {receipt.duplicate && <AlertBanner tone="info" title={t('page.receipt.duplicate')} />}
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{t(`page.receipt.${name}`)}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">{t('page.receipt.hashText')}</p>
      <div className="flex flex-wrap gap-3" data-print="hide">
        <Button variant="primary" icon={Printer} onPress={() => window.print()}>
          {t('page.receipt.print')}
        </Button>
        <Button variant="secondary" onPress={() => onGo({ at: 'answering' })}>
          {t('page.receipt.back')}
        </Button>
      </div>
    </>
  );
}
