import type { CallOutput } from '@mamori/contract/client';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { ChangeTable } from './change-table.tsx';
import { DownloadButton } from './download-button.tsx';
import { EditionName } from './edition-name.tsx';
import { FrozenAnswers } from './frozen-answers.tsx';
import { FrozenRecords } from './frozen-records.tsx';
import { HandInFacts, Proof } from './hand-in-facts.tsx';

type HandIn = CallOutput<'getHandIn'>;
const route = getRouteApi('/app/hand-ins/$handInId');

/** The frozen copy of one hand-in, whether it still is what was signed, and what has changed since (R-B14). */
export function HandInPage() {
  const { handInId } = route.useParams();
  const { data, error } = useOperation('getHandIn', { params: { handInId } });
  if (data) return <Loaded data={data} />;
  return error ? <ProblemAlert error={error} /> : <Skeleton lines={10} />;
}

function Loaded({ data }: { readonly data: HandIn }) {
  const { t, i18n } = useTranslation('handIn');
  const items = useEditionItems(data.handIn.editionId);
  const params = { handInId: data.handIn.id };
  const document = data.document as AnswerDocument;
  return (
    <>
      <PageHeader
        title={t('one.title', { date: formatDate(data.handIn.handedInOn, i18n.language) })}
        description={<EditionName editionId={data.handIn.editionId} />}
        back={{ to: '/hand-ins', label: t('one.back') }}
      />
      <div className="mb-8">
        {data.signatureValid ? (
          <AlertBanner tone="success" title={t('one.valid')}>
            {t('one.validText')}
          </AlertBanner>
        ) : (
          <AlertBanner tone="danger" title={t('one.invalid')}>
            {t('one.invalidText')}
          </AlertBanner>
        )}
      </div>
      <Section title={t('one.facts')}>
        <HandInFacts data={data} />
      </Section>
      <Section title={t('one.files')}>
        <div className="flex flex-wrap gap-3">
          <DownloadButton operation="downloadHandIn" input={{ params, query: { format: 'xlsx' } }}>
            {t('files.xlsx')}
          </DownloadButton>
          <DownloadButton operation="downloadHandIn" input={{ params, query: { format: 'pdf' } }}>
            {t('files.pdf')}
          </DownloadButton>
          <DownloadButton operation="downloadHandIn" input={{ params, query: { format: 'json' } }}>
            {t('one.json')}
          </DownloadButton>
        </div>
      </Section>
      <OpenThen problems={data.problems} />
      <Section title={t('one.changes')}>
        <Changes data={data} items={items} />
      </Section>
      <Disclosure level={2} title={t('one.document')}>
        <FrozenAnswers document={document} items={items} />
      </Disclosure>
      <FrozenRecords data={data} items={items} />
      <Disclosure level={2} title={t('one.proof')}>
        <Proof data={data} />
      </Disclosure>
    </>
  );
}

function OpenThen({ problems }: Pick<HandIn, 'problems'>) {
  const { t } = useTranslation('handIn');
  if (problems.length === 0) return null;
  return (
    <Section title={t('one.problems', { count: problems.length })}>
      <ul className="list-disc ps-6">
        {problems.map((problem) => (
          <li key={`${problem.kind} ${problem.code} ${problem.item}`}>{problem.message}</li>
        ))}
      </ul>
    </Section>
  );
}

type Fact = 'vendorContracts' | 'externalLine' | 'networkDevices' | 'servers';

function Changes({
  data,
  items,
}: {
  readonly data: HandIn;
  readonly items: ReturnType<typeof useEditionItems>;
}) {
  const { t } = useTranslation('handIn');
  if (data.changes.length === 0 && data.contextChanges.length === 0) {
    return <p className="text-ink-soft">{t('one.same')}</p>;
  }
  return (
    <div className="flex flex-col gap-4">
      {data.changes.length > 0 && (
        <ChangeTable assessmentId={data.handIn.assessmentId} changes={data.changes} items={items} />
      )}
      {data.contextChanges.length > 0 && (
        <ul className="list-disc ps-6">
          {data.contextChanges.map(({ fact, before, after }) => (
            <li key={fact}>
              {t(`fact.${fact as Fact}`)}: {t(`fact.${before}`)} → {t(`fact.${after}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
