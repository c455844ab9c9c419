import type { Box } from '@mamori/core/diagram/geometry';
import { Download, Network } from 'lucide-react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Canvas } from './canvas.tsx';
import { asImage, type Diagram } from './diagram.ts';
import { Keep, Versions } from './versions.tsx';

/** The network as the ledgers have it, with what to look at, in words, and the versions that were kept (R-D6). */
export function DiagramPage() {
  const { t } = useTranslation('networkDiagram');
  const { data, error } = useOperation('getNetworkDiagram');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} action={data?.svg && <Export />} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={10} />}
      {data &&
        (data.svg === null || data.frame === null ? (
          <Empty />
        ) : (
          <Drawn diagram={data} svg={data.svg} frame={data.frame} />
        ))}
    </>
  );
}

function Export() {
  const { t } = useTranslation('networkDiagram');
  const get = (format: 'pdf' | 'pdf-a4' | 'svg' | 'a3' | 'drawio') =>
    window.location.assign(api.url('exportNetworkDiagram', { query: { format } }));
  return (
    <Menu
      label={t('export')}
      icon={Download}
      entries={[
        { id: 'pdf', label: t('pdfA3'), onAction: () => get('pdf') },
        { id: 'pdf-a4', label: t('pdfA4'), onAction: () => get('pdf-a4') },
        { id: 'a3', label: t('svgA3'), onAction: () => get('a3') },
        { id: 'svg', label: t('svg'), onAction: () => get('svg') },
        { id: 'drawio', label: t('drawio'), onAction: () => get('drawio') },
      ]}
    />
  );
}

function Empty() {
  const { t } = useTranslation('networkDiagram');
  return (
    <EmptyState
      icon={Network}
      title={t('empty')}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink variant="primary" to="/ledgers/$ledger" params={{ ledger: 'device' }}>
            {t('toDevices')}
          </ButtonLink>
          <ButtonLink to="/ledgers/$ledger" params={{ ledger: 'segment' }}>
            {t('toSegments')}
          </ButtonLink>
          <ButtonLink to="/ledgers/$ledger" params={{ ledger: 'line' }}>
            {t('toLines')}
          </ButtonLink>
        </div>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}

interface DrawnProps {
  readonly diagram: Diagram;
  readonly svg: string;
  readonly frame: Box;
}

function Drawn({ diagram, svg, frame }: DrawnProps) {
  const { t } = useTranslation('networkDiagram');
  const canEdit = useCan()('ledger.edit');
  const { sections, versions } = diagram;
  return (
    <div className="flex flex-col gap-10">
      <ReviewNotice review={diagram.review} />
      <Canvas diagram={diagram} svg={svg} frame={frame} />
      <Disclosure level={2} title={t('headings.legend')}>
        <Legend signs={diagram.legend} />
      </Disclosure>
      <Disclosure level={2} title={t('inWords')}>
        <div className="flex flex-col gap-5">
          {sections.map(({ title, lines }) => (
            <section key={title}>
              <h3 className="text-base">{title}</h3>
              <ul className="list-disc ps-6">
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two devices may be called alike
                  <li key={at}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Disclosure>
      <Section title={t('versions')}>
        <div className="flex flex-col gap-5">
          {canEdit && <Keep />}
          <Versions versions={versions} />
        </div>
      </Section>
    </div>
  );
}

/** Once a year the diagram is to be looked over (S1 第4条(1)①). */
function ReviewNotice({ review: { lastOn, isDue } }: { readonly review: Diagram['review'] }) {
  const { t, i18n } = useTranslation('networkDiagram');
  if (!isDue) return null;
  return (
    <AlertBanner tone="warning" title={lastOn === null ? t('review.never') : t('review.due')}>
      {lastOn !== null && t('review.last', { date: formatDate(lastOn, i18n.language) })}
      {t('review.text')}
    </AlertBanner>
  );
}

function Legend({ signs }: { readonly signs: Diagram['legend'] }) {
  const { t } = useTranslation('networkDiagram');
  return (
    <ul aria-label={t('headings.legend')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {signs.map(({ svg, label }) => (
        <li key={label} className="flex items-center gap-2">
          <img src={asImage(svg)} alt="" className="h-5 rounded-sm bg-white px-0.5" />
          {label}
        </li>
      ))}
    </ul>
  );
}
