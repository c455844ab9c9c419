import { DatabaseBackup, Plus } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import type { BackupSystem } from './backup-data.ts';
import { BackupPicture } from './backup-picture.tsx';
import { Findings } from './findings.tsx';

const STATES = ['none', 'no', 'unknown', 'yes'] as const;
const TONES = { none: 'danger', no: 'warning', unknown: 'neutral', yes: 'success' } as const;

/** System by system: copies, what survives, whether it was tried (R-K5; S3 6–9, S1 参考6 II-1(3)). */
export function BackupsPage() {
  const { t } = useTranslation('protection');
  const { data, error } = useOperation('getBackupOverview');
  return (
    <>
      <PageHeader
        title={t('backups.title')}
        description={t('backups.text')}
        back={{ to: '/ledgers/backup', label: t('backups.toLedger') }}
        action={data && data.systems.length > 0 && <Add />}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="flex flex-col gap-8">
          {data.systems.length === 0 ? (
            <EmptyState
              icon={DatabaseBackup}
              title={t('backups.none')}
              action={<ButtonLink to="/systems">{t('backups.toSystems')}</ButtonLink>}
            >
              {t('backups.noneText')}
            </EmptyState>
          ) : (
            <Summary systems={data.systems} />
          )}
          <Without systems={data.systems.filter(({ state }) => state === 'none')} />
          <ul className="flex flex-col gap-6">
            {data.systems
              .filter(({ state }) => state !== 'none')
              .map((system) => (
                <SystemCard key={system.systemId} system={system} />
              ))}
          </ul>
          {data.unassigned.length > 0 && (
            <Section title={t('backups.unassigned')}>
              <p className="mb-3 text-ink-soft">{t('backups.unassignedText')}</p>
              <BackupPicture backups={data.unassigned} hasOriginal={false} />
            </Section>
          )}
        </div>
      )}
    </>
  );
}

function Add({ system }: { readonly system?: BackupSystem }) {
  const { t } = useTranslation('protection');
  if (!useCan()('ledger.edit')) return null;
  return (
    <ButtonLink
      variant={system ? 'secondary' : 'primary'}
      size={system ? 'small' : 'medium'}
      icon={Plus}
      to="/ledgers/$ledger/new"
      params={{ ledger: 'backup' }}
      {...(system && {
        search: { systemId: system.systemId } as never,
        'aria-label': t('backups.addOf', { name: system.name }),
      })}
    >
      {t('backups.add')}
    </ButtonLink>
  );
}

function Summary({ systems }: { readonly systems: readonly BackupSystem[] }) {
  const { t } = useTranslation('protection');
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {STATES.map((state) => (
        <div key={state} className="rounded-xl border border-line bg-raised p-4">
          <dt className="text-sm text-ink-soft">{t(`backups.summary.${state}`)}</dt>
          <dd className="text-2xl font-bold tabular-nums">
            {t('backups.count', { count: systems.filter((one) => one.state === state).length })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SystemCard({ system }: { readonly system: BackupSystem }) {
  const { t } = useTranslation('protection');
  const { state, backups, findings } = system;
  return (
    <li className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="flex flex-wrap items-center gap-3 text-lg">
          {system.name}
          <Badge tone={TONES[state]}>{t(`backups.summary.${state}`)}</Badge>
          {system.inScope === 'no' && (
            <span className="text-sm font-normal text-ink-soft">{t('backups.outOfScope')}</span>
          )}
        </h2>
        <Add system={system} />
      </div>
      <BackupPicture backups={backups} hasOriginal />
      <Findings findings={findings} />
    </li>
  );
}

/** The ones that would be lost stand first. */
function Without({ systems }: { readonly systems: readonly BackupSystem[] }) {
  const { t } = useTranslation('protection');
  if (systems.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t('backups.without')}</h2>
      <p className="text-ink-soft">{t('backups.missing')}</p>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {systems.map((system) => (
          <li key={system.systemId} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
            <span>
              <span className="font-bold">{system.name}</span>
              {system.inScope === 'no' && (
                <span className="ms-3 text-sm text-ink-soft">{t('backups.outOfScope')}</span>
              )}
            </span>
            <Add system={system} />
          </li>
        ))}
      </ul>
    </section>
  );
}
