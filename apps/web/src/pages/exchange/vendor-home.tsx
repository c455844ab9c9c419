import { FileKey2, type LucideIcon, Package, Users, Users2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { navigationEntries } from '../../app/areas.ts';
import { useCan, useSession } from '../../app/session.ts';
import { PlainLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

const AREAS = [
  { to: '/products', word: 'products', icon: Package },
  { to: '/customers', word: 'customers', icon: Users2 },
  { to: '/exchange', word: 'exchange', icon: FileKey2 },
  { to: '/people', word: 'people', icon: Users },
] as const satisfies readonly { to: string; word: string; icon: LucideIcon }[];

/** Where a vendor's people land: the areas that they may see. */
export function VendorHome() {
  const { t } = useTranslation('exchange');
  const can = useCan();
  const { organization } = useSession();
  const areas = AREAS.filter(({ to }) =>
    navigationEntries.some((entry) => entry.to === to && (!entry.permission || can(entry.permission))),
  );
  return (
    <>
      <PageHeader title={t('home.title')} description={organization?.organizationName} />
      <p className="mb-6 max-w-prose">{t('home.text')}</p>
      <ul className="grid gap-4 sm:grid-cols-2">
        {areas.map(({ to, word, icon: Icon }) => (
          <li key={to}>
            <PlainLink
              to={to as '/exchange'}
              className="flex h-full items-start gap-4 rounded-xl border border-line p-5 hover:border-key hover:bg-hover"
            >
              <Icon aria-hidden className="mt-1 size-6 shrink-0 text-key" />
              <span>
                <span className="block text-lg font-bold">{t(`home.${word}`)}</span>
                <span className="text-ink-soft">{t(`home.${word}Text`)}</span>
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </>
  );
}
