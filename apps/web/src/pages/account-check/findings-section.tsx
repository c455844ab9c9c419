import { SEVERITIES } from '@mamori/core/people/finding';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { FindingCount } from './check-data.ts';
import { useCheckWords } from './check-words.ts';

export const SEVERITY_TONE = { high: 'danger', medium: 'warning', low: 'neutral' } as const;

const unknownOf = ({ unknown }: FindingCount) => unknown.reduce((sum, { count }) => sum + count, 0);
const openOf = ({ certain, ask }: FindingCount) => certain + ask;
const isFound = (row: FindingCount) => openOf(row) + row.aside > 0;

/** Findings by how bad they are; what was checked and is fine, and what nobody can tell, stands below. */
export function FindingsSection({ findings }: { readonly findings: readonly FindingCount[] }) {
  const { t } = useTranslation('accountCheck');
  const shown = findings.filter(isFound);
  return (
    <Section title={t('findings.title')}>
      <div className="flex flex-col gap-6">
        {shown.length === 0 && <p>{t('findings.none')}</p>}
        {SEVERITIES.map((severity) => {
          const rows = shown.filter((one) => one.severity === severity);
          return rows.length > 0 && <Counts key={severity} severity={severity} rows={rows} />;
        })}
        <Clear rows={findings.filter((one) => !isFound(one))} />
      </div>
    </Section>
  );
}

interface CountsProps {
  readonly severity: (typeof SEVERITIES)[number];
  readonly rows: readonly FindingCount[];
}

function Counts({ severity, rows }: CountsProps) {
  const { t } = useTranslation('accountCheck');
  return (
    <div>
      <h3 className="mb-2 text-base">
        <Badge tone={SEVERITY_TONE[severity]}>{t(`severity.${severity}`)}</Badge>
      </h3>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {rows.map((row) => (
          <Count key={row.code} row={row} />
        ))}
      </ul>
    </div>
  );
}

function Count({ row }: { readonly row: FindingCount }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const { code, ask, aside } = row;
  const notes = [
    ask > 0 && t('findings.ask', { count: ask }),
    aside > 0 && t('findings.aside', { count: aside }),
    unknownOf(row) > 0 && t('findings.unknown', { count: unknownOf(row) }),
  ].filter(Boolean);
  return (
    <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 px-5 py-3">
      <Link to="/account-check/findings/$code" params={{ code }} className="font-bold">
        {words.title(code)}
      </Link>
      <strong className="text-end text-lg tabular-nums">{t('findings.count', { count: openOf(row) })}</strong>
      <span className="text-ink-soft text-sm max-sm:col-span-2">{words.advice(code)}</span>
      <span className="text-ink-soft text-sm tabular-nums max-sm:col-span-2 sm:text-end">
        {notes.join('　')}
      </span>
    </li>
  );
}

function Clear({ rows }: { readonly rows: readonly FindingCount[] }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  if (rows.length === 0) return null;
  return (
    <Disclosure title={t('findings.clear')}>
      <ul className="flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.code} className="flex flex-wrap gap-x-4">
            <span className="font-bold">{words.title(row.code)}</span>
            <span className="text-ink-soft">
              {row.clear === 0 && unknownOf(row) === 0
                ? t('findings.notConcerned')
                : [
                    row.clear > 0 && t('findings.clearLine', { count: row.clear }),
                    unknownOf(row) > 0 &&
                      t('findings.unknownLine', { count: unknownOf(row), columns: words.missing(row) }),
                  ]
                    .filter(Boolean)
                    .join('　')}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ink-soft">{t('findings.unknownHint')}</p>
    </Disclosure>
  );
}
