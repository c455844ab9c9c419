import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Answers } from './answers.tsx';
import { Comparison } from './comparison.tsx';
import type { DisclosureDetail } from './disclosure-values.ts';
import { Fact } from './fact.tsx';
import { FileSection } from './file-section.tsx';
import { Letter } from './letter.tsx';
import { ReadingPreview } from './reading-preview.tsx';
import { StateBadge } from './state-badge.tsx';

const route = getRouteApi('/app/disclosures/$disclosureId');

/** One disclosure: what to do about it, its file, its answers with the deviations first, other versions, the letter (R-C3). */
export function DisclosurePage() {
  const { disclosureId } = route.useParams();
  const { data, error } = useOperation('getDisclosure', { params: { disclosureId } });
  if (data) return <Loaded key={data.id} data={data} />;
  return error ? <ProblemAlert error={error} /> : <Skeleton lines={10} />;
}

function Loaded({ data }: { readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  const canEdit = useCan()('vendor.edit');
  return (
    <>
      <PageHeader
        title={t('detail.title', { vendor: data.vendorName })}
        description={[data.systemName, data.product, data.productVersion].filter(Boolean).join(' ')}
        back={{ to: '/disclosures', label: t('detail.back') }}
        tags={<StateBadge state={data.state} />}
      />
      <Advice data={data} />
      <Section
        title={t('detail.facts')}
        aside={
          canEdit && (
            <ButtonLink to="/disclosures" search={{ edit: data.id }}>
              {t('detail.change')}
            </ButtonLink>
          )
        }
      >
        <Facts data={data} />
      </Section>
      <Section title={t('file.title')}>
        <FileSection data={data} canEdit={canEdit} />
      </Section>
      <ReadingPreview data={data} canEdit={canEdit} />
      <Section title={t('answers.title')}>
        <Answers data={data} canEdit={canEdit} />
      </Section>
      <Section title={t('compare.title')}>
        <Comparison data={data} />
      </Section>
      <Section title={t('letter.title')}>
        <Letter data={data} />
      </Section>
    </>
  );
}

function Advice({ data }: { readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  if (data.replacedBy)
    return (
      <div className="mb-8">
        <AlertBanner
          tone="info"
          title={t('state.replaced')}
          action={
            <Link to="/disclosures/$disclosureId" params={{ disclosureId: data.replacedBy }}>
              {t('detail.replacedBy')}
            </Link>
          }
        />
      </div>
    );
  return (
    <div className="mb-8">
      <AlertBanner tone={data.advice.length === 0 ? 'success' : 'info'} title={t('detail.todo')}>
        {data.advice.length === 0 ? (
          t('detail.allDone')
        ) : (
          <ul className="list-disc ps-6">
            {data.advice.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        )}
      </AlertBanner>
    </div>
  );
}

const DAYS = ['requestedOn', 'dueOn', 'issuedOn', 'receivedOn', 'validUntil'] as const;
const TEXTS = ['issuerName', 'product', 'productVersion', 'formVersion', 'guidelineVersion', 'note'] as const;

function Facts({ data }: { readonly data: DisclosureDetail }) {
  const { t } = useTranslation('disclosures');
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
      <Fact label={t('field.kind')}>{t(`kind.${data.kind}`)}</Fact>
      <Fact label={t('field.issuer')}>{t(`issuer.${data.issuer}`)}</Fact>
      {TEXTS.map(
        (key) =>
          data[key] && (
            <Fact key={key} label={t(`field.${key}`)}>
              {data[key]}
            </Fact>
          ),
      )}
      {DAYS.map((key) => {
        const date = data[key];
        return (
          date && (
            <Fact key={key} label={t(`field.${key}`)}>
              <DateText date={date} />
            </Fact>
          )
        );
      })}
    </dl>
  );
}
