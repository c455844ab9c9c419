import { useQuery } from '@tanstack/react-query';
import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { PlainLink } from '../../ui/link.tsx';
import { operationQuery } from '../api.ts';
import { navigationEntries } from '../areas.ts';
import type { NavigationEntry, NavigationGroup } from '../navigation.ts';
import { useCan } from '../session.ts';
import { useTranslation } from '../translation.ts';

const GROUPS: readonly NavigationGroup[] = ['work', 'records', 'administration'];

function useEntries(): readonly NavigationEntry[] {
  const can = useCan();
  return navigationEntries.filter(
    ({ permission }) => !permission || [permission].flat().some((one) => can(one)),
  );
}

/** At the left from 1024 px on. */
export function SideNavigation() {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t('shell.navigation')}
      data-print="hide"
      className="sticky top-(--header-height) hidden h-[calc(100dvh-var(--header-height))] w-64 shrink-0 overflow-y-auto border-e border-line px-3 py-6 lg:block"
    >
      <Groups />
    </nav>
  );
}

/** At the bottom below 1024 px: up to four entries and the rest in a sheet. */
export function BottomBar() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const entries = useEntries()
    .filter(({ phone }) => phone)
    .slice(0, 4);
  const item =
    'flex grow basis-0 flex-col items-center justify-center gap-0.5 px-1 text-xs leading-tight text-ink-soft';
  return (
    <nav
      aria-label={t('shell.navigation')}
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--bottom-bar-height) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {entries.map(({ to, label, icon: Icon }) => (
        <PlainLink
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          activeProps={{ className: 'text-key! font-bold shadow-[inset_0_3px_0_var(--key)]' }}
          className={item}
        >
          <Icon aria-hidden className="size-6" />
          <span className="max-w-full truncate">{t(label)}</span>
        </PlainLink>
      ))}
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(true)} className={item}>
        <MenuIcon aria-hidden className="size-6" />
        {t('shell.menu')}
      </button>
      <LazyDialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('shell.menu')} shape="sheet">
        <Groups onGo={() => setOpen(false)} />
      </LazyDialog>
    </nav>
  );
}

function Groups({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const entries = useEntries();
  return GROUPS.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return own.length === 0 ? null : (
      <div key={group} className="mb-6">
        {group !== 'work' && (
          <h2 className="mb-1 px-3 text-sm font-normal text-ink-soft">{t(`navigation.group.${group}`)}</h2>
        )}
        <ul className="flex flex-col gap-0.5">
          {own.map((entry) => (
            <li key={entry.to}>
              <Entry entry={entry} onGo={onGo} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function Entry({
  entry,
  onGo,
}: {
  readonly entry: NavigationEntry;
  readonly onGo: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { to, label, icon: Icon } = entry;
  return (
    <PlainLink
      to={to}
      onClick={onGo}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ className: 'bg-key-soft font-bold text-key! shadow-[inset_4px_0_0_var(--key)]' }}
      className={cx('flex tap items-center gap-3 rounded-lg px-3 py-2 text-ink hover:bg-hover')}
    >
      <Icon aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0">
        {t(label)}
        {to === '/editions' && <NewerEditionMark />}
      </span>
    </PlainLink>
  );
}

/** Stays when the notice over the page was put aside. */
function NewerEditionMark() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...operationQuery('getStatus'), staleTime: 10 * 60_000 });
  return data?.newerEdition ? (
    <span className="block text-sm leading-snug font-bold text-key">{t('navigation.newEdition')}</span>
  ) : null;
}
