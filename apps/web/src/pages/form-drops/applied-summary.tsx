import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { Drop } from './drop-review.tsx';
import type { Applying } from './use-apply.ts';

interface AppliedSummaryProps {
  readonly campaignId: string;
  readonly drop: Drop;
  readonly applying: Applying;
}

/** What was taken in, what is special about it, and where it goes on. */
export function AppliedSummary({ campaignId, drop, applying }: AppliedSummaryProps) {
  const { t } = useTranslation('formDrop');
  const taken = applying.files.filter(({ responseId }) => responseId !== null);
  const count = (of: (file: (typeof taken)[number]) => boolean) => taken.filter(of).length;
  const late = count((file) => file.late);
  const duplicate = count((file) => file.duplicate);
  const failed = applying.files.length - taken.length;
  const campaign: string = `/campaigns/${campaignId}`;
  if (applying.isRunning) return null;
  return (
    <div className="mb-8 flex max-w-3xl flex-col gap-4">
      <ProblemAlert error={applying.error} />
      {taken.length > 0 && (
        <AlertBanner
          tone="success"
          isLive
          title={t('done.title', { count: taken.length })}
          action={
            <ButtonLink to={campaign} variant="primary">
              {t('done.toCampaign')}
            </ButtonLink>
          }
        >
          <p>{t('done.text')}</p>
          {late > 0 && <p>{t('done.late', { count: late })}</p>}
          {duplicate > 0 && <p>{t('done.duplicate', { count: duplicate })}</p>}
        </AlertBanner>
      )}
      {failed > 0 && (
        <AlertBanner tone="warning" isLive>
          {t('done.failed', { count: failed })}
        </AlertBanner>
      )}
      {taken.length > 0 && (
        <Disclosure level={2} title={t('done.list', { count: taken.length })}>
          <ul className="flex flex-col">
            {taken.map((file) => (
              <li key={file.fileId} className="py-1">
                <ToRequest campaign={campaign} requestId={file.requestId}>
                  {t('done.toRequest', { name: vendorOf(drop, file.fileId) ?? file.name })}
                </ToRequest>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const vendorOf = (drop: Drop, fileId: string) => drop.files.find(({ id }) => id === fileId)?.vendorName;

interface ToRequestProps {
  readonly campaign: string;
  readonly requestId: string;
  readonly children: React.ReactNode;
}

function ToRequest({ campaign, requestId, children }: ToRequestProps) {
  const to: string = `${campaign}/requests/${requestId}`;
  return <Link to={to}>{children}</Link>;
}
