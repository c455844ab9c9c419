import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Link } from '../../ui/link.tsx';
import { operationQuery } from '../api.ts';
import { navigationEntries } from '../areas.ts';
import { connectionStore } from '../connection.ts';
import { currentLocale } from '../i18n.ts';
import { useCan } from '../session.ts';
import { createStore, useStore } from '../store.ts';

/** Messages over every page: connection, newer edition in force, backup overdue. */
export function Banners() {
  const { t } = useTranslation();
  return (
    <aside aria-label={t('shell.notices')} data-print="hide">
      <ConnectionBanner />
      <NewerEditionBanner />
      <BackupBanner />
    </aside>
  );
}

export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useStore(connectionStore);
  return state === 'ok' ? null : (
    <AlertBanner tone="warning" title={t('connection.lost')} isLive isFullWidth>
      {t('connection.retrying')}
    </AlertBanner>
  );
}

/** Closed until the page is loaded anew. */
const newerEditionClosed = createStore(false);

/** The product says it on every start until the edition is there (the texts of a new fiscal year come from the ministry). */
function NewerEditionBanner() {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery({ ...operationQuery('getStatus'), staleTime: 10 * 60_000 });
  const newer = data?.newerEdition;
  const isClosed = useStore(newerEditionClosed);
  if (!newer || isClosed) return null;
  return (
    <AlertBanner
      tone="info"
      isFullWidth
      onClose={() => newerEditionClosed.set(true)}
      title={t('banner.newerEdition', { title: newer.title[currentLocale()] })}
      action={
        can('installation.editions') && <AreaLink path="/editions" label={t('banner.newerEditionAction')} />
      }
    >
      <span className="hidden sm:inline">
        {can('installation.editions') ? t('banner.newerEditionText') : t('banner.newerEditionAsk')}
      </span>
    </AlertBanner>
  );
}

function BackupBanner() {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useQuery({
    ...operationQuery('getDashboard'),
    enabled: can('installation.backup') && can('assessment.read'),
    staleTime: 5 * 60_000,
  });
  if (!data?.backup.overdue) return null;
  return (
    <AlertBanner
      tone="warning"
      isFullWidth
      title={data.backup.lastSuccessAt ? t('banner.backupOverdue') : t('banner.backupNever')}
      action={<AreaLink path="/administration/backup" label={t('banner.backupAction')} />}
    />
  );
}

/** A link into an area, once that area is there. */
function AreaLink({ path, label }: { readonly path: string; readonly label: string }) {
  const entry = navigationEntries.find(({ to }) => to === path || (path.startsWith(`${to}/`) && to !== '/'));
  return entry ? <Link to={path}>{label}</Link> : null;
}
