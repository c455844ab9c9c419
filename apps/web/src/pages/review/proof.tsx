import { Download, ShieldAlert, ShieldCheck } from 'lucide-react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import { RecordFact, RecordFacts } from '../checklist/records/facts.tsx';
import type { ResponseDetail } from './review-data.ts';

/** How the answer came and whether it still is what came, in plain words; hashes and files behind a fold. */
export function Proof({ response }: { readonly response: ResponseDetail }) {
  const { t } = useTranslation('review');
  const { verification, answeredBy } = response;
  const isGood = verification.code !== 'broken';
  const Icon = isGood ? ShieldCheck : ShieldAlert;
  return (
    <div className="rounded-xl border border-line bg-raised px-4 pt-4 sm:px-5">
      <RecordFacts>
        <RecordFact label={t('response.received')}>
          <InstantText at={response.receivedAt} />
          <span className="ms-2 text-ink-soft">
            {t(`way.${response.way}`)}・{t('response.named', { number: response.number })}
          </span>
        </RecordFact>
        {Object.keys(answeredBy).length > 0 && (
          <RecordFact label={t('response.by')}>{listText(Object.values(answeredBy))}</RecordFact>
        )}
        {response.subjectName && <RecordFact label={t('response.name')}>{response.subjectName}</RecordFact>}
      </RecordFacts>
      <p className={`mt-3 mb-2 flex items-start gap-2 ${isGood ? 'text-success' : 'text-danger'}`}>
        <Icon aria-hidden className="mt-1 size-5 shrink-0" /> {verification.text}
      </p>
      <Disclosure level={2} title={t('response.proofTitle')}>
        <RecordFacts>
          <RecordFact label={t('response.sha256')}>
            <code className="text-sm break-all">{response.sha256}</code>
          </RecordFact>
          {verification.fingerprint && (
            <RecordFact label={t('response.fingerprint')}>
              <code className="text-sm break-all">{verification.fingerprint}</code>
            </RecordFact>
          )}
        </RecordFacts>
        <div className="mt-4 flex flex-wrap gap-3">
          {response.hasFile && <Part response={response} part="original" />}
          <Part response={response} part="answers" />
          <Part response={response} part="proof" />
        </div>
      </Disclosure>
    </div>
  );
}

function Part({
  response,
  part,
}: {
  readonly response: ResponseDetail;
  readonly part: 'original' | 'answers' | 'proof';
}) {
  const { t } = useTranslation('review');
  const href = api.url('downloadVendorResponse', { params: { responseId: response.id }, query: { part } });
  return (
    <DownloadLink href={href} icon={Download}>
      {t(`response.${part}`)}
    </DownloadLink>
  );
}
