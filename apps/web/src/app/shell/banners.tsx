import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Link } from '../../ui/link.tsx';
import { operationQuery } from '../api.ts';
import { navigationEntries } from '../areas.ts';
import { connectionStore } from '../connection.ts';
import { useCan } from '../session.ts';
import { useStore } from '../store.ts';
import { useTranslation } from '../translation.ts';
import { closeNewerEdition, newerEditionClosed } from './newer-edition.ts';

/** Messages over every page: connection, newer edition in force, backup overdue. */
export function Banners() {
  const { t } = useTranslation();
  return (
    <>
      <ConnectionBanner />
      <aside aria-label={t('shell.notices')} data-print="hide">
        <NewerEditionBanner />
        <BackupBanner />
      </aside>
    </>
  );
}

export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useStore(connectionStore);
  return state === 'ok' ? null : (
    // Typing goes on far below the top of the page: it stays in sight.
    <div data-print="hide" className="sticky top-(--header-height) z-20">
      <AlertBanner tone="warning" title={t('connection.lost')} isLive isFullWidth>
        {t('connection.retrying')}
      </AlertBanner>
    </div>
  );
}

/** The product says it on every start until the edition is there (the texts of a new fiscal year come from the ministry). */
function NewerEditionBanner() {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery({ ...operationQuery('getStatus'), staleTime: 10 * 60_000 });
  const { pathname } = useLocation();
  const newer = data?.newerEdition;
  const isClosed = useStore(newerEditionClosed);
  // The pages about it say it at length.
  if (!newer || isClosed || pathname.startsWith('/editions')) return null;
  return (
    <AlertBanner
      tone="info"
      isFullWidth
      onClose={closeNewerEdition}
      title={t('banner.newerEdition', { year: newer.fiscalYear - 2018, western: newer.fiscalYear })}
      action={
        can('installation.editions') && <AreaLink path="/editions" label={t('banner.newerEditionAction')} />
      }
    >
      {can('installation.editions') ? t('banner.newerEditionText') : t('banner.newerEditionAsk')}
    </AlertBanner>
  );
}

const BACKUP = '/administration/backup';

function BackupBanner() {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery({
    ...operationQuery('getDashboard'),
    enabled: can('installation.backup') && can('assessment.read'),
    staleTime: 5 * 60_000,
  });
  const { pathname } = useLocation();
  if (!data?.backup.overdue || pathname === BACKUP) return null;
  return (
    <AlertBanner
      tone="warning"
      isFullWidth
      title={data.backup.lastSuccessAt ? t('banner.backupOverdue') : t('banner.backupNever')}
      action={<AreaLink path={BACKUP} label={t('banner.backupAction')} />}
    />
  );
}

/** A link into an area, once that area is there. */
function AreaLink({ path, label }: { readonly path: string; readonly label: string }) {
  const entry = navigationEntries.find(({ to }) => to === path || (path.startsWith(`${to}/`) && to !== '/'));
  return entry ? (
    <Link to={path} className="inline-flex min-h-11 items-center sm:min-h-0">
      {label}
    </Link>
  ) : null;
}
