import { getRouteApi } from '@tanstack/react-router';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { type Difference, type Edition, itemsOf } from '../checklist/checklist-data.ts';
import { Fact, Facts } from '../hand-in/hand-in-facts.tsx';
import { Differences } from './differences.tsx';
import { useEdition } from './edition-items.ts';
import { EditionTexts } from './edition-texts.tsx';
import { GradeBadge, GradeLegend } from './grade.tsx';

const route = getRouteApi('/app/editions/$fiscal/$audience');

/** One edition: every text with its certainty and source, and what changed against the previous one (R-B15). */
export function EditionPage() {
  const { fiscal, audience } = route.useParams();
  const { data, error } = useEdition(`${fiscal}/${audience}`);
  if (data) return <Loaded edition={data.edition} differences={data.difference} />;
  return error ? <ProblemAlert error={error} /> : <Skeleton lines={12} />;
}

interface LoadedProps {
  readonly edition: Edition;
  readonly differences: readonly Difference[];
}

function Loaded({ edition, differences }: LoadedProps) {
  const { t } = useTranslation('editions');
  const locale = currentLocale();
  const items = itemsOf(edition);
  return (
    <>
      <PageHeader
        title={t('one.title', {
          year: edition.fiscalYear - 2018,
          western: edition.fiscalYear,
          form: t(`audience.${edition.audience}`),
        })}
        description={edition.title.text}
        back={{ to: '/editions', label: t('back') }}
      />
      {items.some((item) => item.text.verification !== 'A') && (
        <div className="mb-8">
          <AlertBanner tone="warning">{t('one.unverified')}</AlertBanner>
        </div>
      )}
      <div className="mb-10">
        <Facts>
          <Fact label={t('one.published')}>{edition.published}</Fact>
          <Fact label={t('one.items')}>{items.length}</Fact>
          <Fact label={t('one.layout')}>
            <span className="flex flex-wrap items-center gap-2">
              {t(`one.layouts.${edition.layout.columns}`)}
              <GradeBadge grade={edition.layout.verification} />
            </span>
          </Fact>
        </Facts>
      </div>
      <Section title={t('one.grades')}>
        <GradeLegend items={items} />
      </Section>
      {edition.remarks.length > 0 && (
        <Section title={t('one.remarks')}>
          <ul className="flex max-w-prose list-disc flex-col gap-2 ps-6">
            {edition.remarks.map((remark) => (
              <li key={remark.ja}>{remark[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('one.differences')}>
        <Differences edition={edition} differences={differences} />
      </Section>
      <Section title={t('one.texts')}>
        <EditionTexts edition={edition} />
      </Section>
      <Section title={t('one.sources')}>
        <Sources sources={edition.sources} />
      </Section>
    </>
  );
}

function Sources({ sources }: Pick<Edition, 'sources'>) {
  const { t } = useTranslation('editions');
  return (
    <dl className="flex max-w-4xl flex-col gap-4">
      {Object.entries(sources).map(([key, source]) => (
        <div key={key} id={`source-${key}`} className="scroll-mt-24">
          <dt className="font-bold">
            {key}
            <span className="font-normal text-ink-soft">　{t(`one.kinds.${source.kind}`)}</span>
          </dt>
          <dd>
            {source.title}
            {source.address && (
              <code className="block text-[0.9375rem] break-all select-all">{source.address}</code>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
