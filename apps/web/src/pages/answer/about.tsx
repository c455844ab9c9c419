import { FileSpreadsheet, FileText } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { Colleagues } from './colleagues.tsx';
import { FormUpload } from './form-upload.tsx';
import { Messages } from './messages.tsx';
import type { StepProps } from './request-page.tsx';

/** Letter, systems, official form, colleagues, messages, what was sent. */
export function About({ request, session, onGo }: StepProps) {
  const { t } = useTranslation('guest');
  const params = { requestId: request.id };
  return (
    <section className="flex flex-col" aria-label={t('page.about.label')}>
      <Disclosure title={t('page.about.letter')}>
        <p className="mb-2 font-bold">{request.letter.subject}</p>
        <p className="whitespace-pre-wrap">{request.letter.body}</p>
      </Disclosure>
      <Disclosure title={t('page.about.systems')}>
        {request.systems.length === 0 ? (
          <p>{t('page.about.noSystems')}</p>
        ) : (
          <ul className="list-disc ps-5">
            {request.systems.map((system) => (
              <li key={`${system.name} ${system.product}`}>
                {system.name}
                {system.product && `（${system.product}）`}
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      <Disclosure title={t('page.about.form')}>
        <div className="flex flex-col gap-4">
          <p>{t('page.about.formText')}</p>
          <div className="flex flex-wrap gap-3">
            <DownloadLink
              icon={FileSpreadsheet}
              href={api.url('getGuestForm', { params, query: { format: 'xlsx' } })}
            >
              {t('page.about.excel')}
            </DownloadLink>
            <DownloadLink
              icon={FileText}
              href={api.url('getGuestForm', { params, query: { format: 'pdf' } })}
            >
              {t('page.about.pdf')}
            </DownloadLink>
          </div>
          {!request.closed && <FormUpload request={request} />}
        </div>
      </Disclosure>
      {session.linkId && (
        <Disclosure title={t('page.colleagues.title')}>
          <Colleagues request={request} />
        </Disclosure>
      )}
      <Messages request={request} itemId="" />
      {request.responses.length > 0 && (
        <Disclosure title={t('page.about.sent')}>
          <ul className="flex flex-col gap-3">
            {request.responses.map((receipt) => (
              <li key={receipt.id} className="flex flex-wrap items-center gap-x-3">
                <span>
                  {t('page.about.sentNumber', { number: receipt.number })}{' '}
                  <InstantText at={receipt.receivedAt} /> {t(`page.decision.${receipt.decision}`)}
                </span>
                <Button variant="quiet" size="small" onPress={() => onGo({ at: 'receipt', receipt })}>
                  {t('page.about.receipt')}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
