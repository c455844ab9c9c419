// biome-ignore-all lint/a11y/useSemanticElements: a pair of buttons is no form, and a picture that scrolls no section
import type { CallOutput } from '@mamori/contract/client';
import { Download, Network, Save } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, DownloadLink, Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';

type Diagram = CallOutput<'getNetworkDiagram'>;

/** The network as the ledgers have it, with what to look at, in words, and the versions that were kept (R-D6). */
export function DiagramPage() {
  const { t } = useTranslation('networkDiagram');
  const { data, error } = useOperation('getNetworkDiagram');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} action={data?.svg && <Export />} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={10} />}
      {data && (data.svg === null ? <Empty /> : <Drawn diagram={data} svg={data.svg} />)}
    </>
  );
}

function Export() {
  const { t } = useTranslation('networkDiagram');
  const get = (format: 'svg' | 'a3' | 'drawio') =>
    window.location.assign(api.url('exportNetworkDiagram', { query: { format } }));
  return (
    <Menu
      label={t('export')}
      icon={Download}
      entries={[
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

function Drawn({ diagram, svg }: { readonly diagram: Diagram; readonly svg: string }) {
  const { t } = useTranslation('networkDiagram');
  const canEdit = useCan()('ledger.edit');
  const { warnings, sections, versions } = diagram;
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-3">
        <Picture svg={svg} />
        <Legend signs={diagram.legend} />
      </div>
      <Section title={t('warnings')}>
        {warnings.length === 0 ? <p>{t('noWarnings')}</p> : <Warnings warnings={warnings} />}
      </Section>
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

/** As an image it may neither run scripts nor reach anything, whatever stands in a ledger. */
const asImage = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The picture fits the page, or stands in its own size and scrolls. */
function Picture({ svg }: { readonly svg: string }) {
  const { t } = useTranslation('networkDiagram');
  const [isActual, setActual] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <div role="group" aria-label={t('zoom')} className="flex gap-2" data-print="hide">
        <Button size="small" variant={isActual ? 'quiet' : 'secondary'} onPress={() => setActual(false)}>
          {t('fit')}
        </Button>
        <Button size="small" variant={isActual ? 'secondary' : 'quiet'} onPress={() => setActual(true)}>
          {t('actual')}
        </Button>
      </div>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        tabIndex={0}
        role="region"
        aria-label={t('title')}
        className="overflow-auto rounded-xl border border-line bg-white"
      >
        <img src={asImage(svg)} alt={t('description')} className={isActual ? 'max-w-none' : 'w-full'} />
      </div>
    </div>
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

const TONE = { high: 'danger', medium: 'warning', low: 'neutral' } as const;

function Warnings({ warnings }: { readonly warnings: Diagram['warnings'] }) {
  return (
    <ol className="flex flex-col gap-2">
      {warnings.map(({ number, severity, text, source, deviceIds }) => {
        const [first] = deviceIds;
        return (
          <li key={number} className="flex flex-wrap items-baseline gap-3">
            <Badge tone={TONE[severity]}>{number}</Badge>
            {first && deviceIds.length === 1 ? (
              <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: first }}>
                {text}
              </Link>
            ) : (
              <span>{text}</span>
            )}
            <span className="text-sm text-ink-soft">{source}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Keep() {
  const { t } = useTranslation('networkDiagram');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  async function keep() {
    setError(null);
    try {
      const { number } = await api.call('keepNetworkDiagram', { body: { note } });
      await invalidate(['getNetworkDiagram']);
      setNote('');
      toast(t('saved', { number }));
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <ProblemAlert error={error} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-96">
          <TextField
            label={t('saveNote')}
            hint={t('saveHint')}
            value={note}
            onChange={setNote}
            maxLength={500}
            isOptional
          />
        </div>
        <Button icon={Save} onPress={() => void keep()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}

function Versions({ versions }: { readonly versions: Diagram['versions'] }) {
  const { t, i18n } = useTranslation('networkDiagram');
  if (versions.length === 0) return <p className="text-ink-soft">{t('noVersions')}</p>;
  return (
    <DataTable
      caption={t('versions')}
      rows={versions}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t('headings.version'),
          isRowHeader: true,
          width: '8rem',
          cell: ({ number }) => t('version', { number }),
        },
        {
          id: 'made',
          header: t('made'),
          width: '14rem',
          cell: ({ madeAt }) => formatInstant(madeAt, i18n.language),
        },
        { id: 'by', header: t('by'), width: '10rem', cell: ({ madeBy }) => madeBy },
        { id: 'note', header: t('what'), cell: ({ note }) => note },
        {
          id: 'get',
          header: t('export'),
          width: '9rem',
          isScreenOnly: true,
          cell: ({ id }) => (
            <DownloadLink variant="quiet" href={api.url('exportNetworkDiagram', { query: { version: id } })}>
              {t('svgA3')}
            </DownloadLink>
          ),
        },
      ]}
    />
  );
}
