import type { CallOutput } from '@mamori/contract/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Locate } from 'lucide-react';
import { useRef, useState } from 'react';
import { useOperation, useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { formatDate, formatInstant } from '../../ui/date-text.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { asImage, type Diagram } from './diagram.ts';
import { PictureWindow, ZoomButtons } from './picture-window.tsx';
import { useGestures } from './use-gestures.ts';
import { useView } from './use-view.ts';

type Comparison = CallOutput<'compareNetworkDiagrams'>;
type Change = Comparison['changes'][number];
const KINDS = ['added', 'removed', 'changed'] as const;

/** What changed between two versions of the diagram, or since one, in words and on the picture (R-D6; 参考2-2). */
export function ComparePage() {
  const { t } = useTranslation('networkDiagram');
  const diagram = useOperation('getNetworkDiagram');
  const search = useSearch({ from: '/app/network-diagram/compare' });
  const versions = diagram.data?.versions ?? [];
  const from = search.from ?? versions[0]?.id;
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        description={t('compare.text')}
        back={{ to: '/network-diagram', label: t('title') }}
      />
      <ProblemAlert error={diagram.error} />
      {!diagram.data && !diagram.error && <Skeleton lines={8} />}
      {diagram.data && !from && <p>{t('compare.noVersions')}</p>}
      {diagram.data && from && (
        <div className="flex flex-col gap-8">
          <Choice versions={versions} from={from} to={search.to ?? ''} />
          <Result from={from} to={search.to} />
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly versions: Diagram['versions'];
  readonly from: string;
  readonly to: string;
}

function Choice({ versions, from, to }: ChoiceProps) {
  const { t, i18n } = useTranslation('networkDiagram');
  const navigate = useNavigate();
  const go = (chosen: { from: string; to: string }) =>
    void navigate({
      to: '/network-diagram/compare',
      search: { from: chosen.from, ...(chosen.to ? { to: chosen.to } : {}) },
      replace: true,
    });
  const options = versions.map(({ id, number, madeAt, note }) => ({
    value: id,
    label: [
      t('compare.side', { version: t('version', { number }), date: formatInstant(madeAt, i18n.language) }),
      note,
    ]
      .filter((text) => text !== '')
      .join(' '),
  }));
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2" data-print="hide">
      <Select
        label={t('compare.from')}
        value={from}
        options={options}
        isRequired
        onChange={(id) => id && go({ from: id, to })}
      />
      <Select
        label={t('compare.to')}
        value={to}
        options={options.filter(({ value }) => value !== from)}
        emptyLabel={t('compare.now')}
        onChange={(id) => go({ from, to: id })}
      />
    </div>
  );
}

function Result({ from, to }: { readonly from: string; readonly to: string | undefined }) {
  const { data, error } = useOperationWith(
    'compareNetworkDiagrams',
    { query: { from, ...(to ? { to } : {}) } },
    { staleTime: 0 },
  );
  return (
    <>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Compared comparison={data} />}
    </>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('networkDiagram');
  const { changes, frame, svg, signs } = comparison;
  const window = useRef<HTMLDivElement>(null);
  const viewing = useView(window, frame);
  const handlers = useGestures(window, {
    viewing,
    onChoose: () => {},
    canDrag: () => false,
    onDrag: () => {},
    onDrop: () => {},
    onCancel: () => {},
  });
  const count = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
  const signOf = (kind: Change['kind']) => signs.find((one) => one.kind === kind)?.svg ?? '';
  function show({ box }: Change) {
    if (box) viewing.show(box);
    window.current?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div>
            <p className="font-bold">
              <Side side={comparison.from} /> → <Side side={comparison.to} />
            </p>
            <p role="status">
              {changes.length === 0
                ? t('compare.none')
                : t('compare.counts', {
                    added: count('added'),
                    removed: count('removed'),
                    changed: count('changed'),
                  })}
            </p>
          </div>
          <ZoomButtons viewing={viewing} />
        </div>
        <PictureWindow
          window={window}
          viewing={viewing}
          svg={svg}
          frame={frame}
          label={t('compare.title')}
          alt={t('compare.description')}
          handlers={handlers}
          onKey={() => false}
        />
        <ul aria-label={t('headings.legend')} className="flex flex-wrap gap-x-6 gap-y-1">
          {KINDS.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <img src={asImage(signOf(kind))} alt="" className="size-6" />
              {t(`compare.kinds.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
        <Section key={kind} title={t(`compare.sections.${kind}`)}>
          <Changes changes={changes.filter((one) => one.kind === kind)} sign={signOf(kind)} onShow={show} />
        </Section>
      ))}
    </>
  );
}

function Side({ side: { number, date } }: { readonly side: Comparison['from'] }) {
  const { t, i18n } = useTranslation('networkDiagram');
  const version = number === null ? t('compare.now') : t('version', { number });
  return <>{t('compare.side', { version, date: formatDate(date, i18n.language) })}</>;
}

const AT_FIRST = 100;

interface ChangesProps {
  readonly changes: readonly Change[];
  readonly sign: string;
  readonly onShow: (change: Change) => void;
}

function Changes({ changes, sign, onShow }: ChangesProps) {
  const { t } = useTranslation('networkDiagram');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, AT_FIRST);
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two devices may be called alike
          <li key={at} className="flex flex-wrap items-start gap-x-3 py-2">
            <img src={asImage(sign)} alt="" className="mt-0.5 size-6" />
            <div className="min-w-0 grow basis-60">
              <span className="font-bold">{change.name}</span>{' '}
              <span className="text-sm text-ink-soft">
                {change.what !== 'device' && t(`compare.whats.${change.what}`)} {change.about}
              </span>
              {change.details.map((detail) => (
                <div key={detail} className="text-sm">
                  {detail}
                </div>
              ))}
            </div>
            {change.box && (
              <Button
                size="small"
                variant="quiet"
                icon={Locate}
                className="whitespace-nowrap max-sm:ms-7"
                aria-label={t('compare.showOne', { name: change.name })}
                onPress={() => onShow(change)}
              >
                {t('compare.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          {t('moreItems', { number: changes.length - shown.length })}
        </Button>
      )}
    </>
  );
}
