import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { exchangeTab } from './exchange-tab.ts';
import { IdentityPanel } from './identity-panel.tsx';
import { InboxPanel } from './inbox-panel.tsx';
import { OutboxPanel } from './outbox-panel.tsx';
import { PeersPanel } from './peers-panel.tsx';

const route = getRouteApi('/app/exchange');

/** Documents between organizations (R-C5): who we are, whom we know, what came and what went. */
export function ExchangePage() {
  const { t } = useTranslation('exchange');
  const { tab = 'peers' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <div className="mb-6 max-w-3xl">
        <Disclosure title={t('why.title')}>{t('why.text')}</Disclosure>
      </div>
      <Tabs
        label={t('title')}
        items={[
          { id: 'peers', label: t('tab.peers'), content: <PeersPanel /> },
          { id: 'inbox', label: t('tab.inbox'), content: <InboxPanel /> },
          { id: 'outbox', label: t('tab.outbox'), content: <OutboxPanel /> },
          { id: 'identity', label: t('tab.identity'), content: <IdentityPanel /> },
        ]}
        selected={tab}
        onSelect={(id) => {
          const next = exchangeTab(id);
          void navigate({ to: '/exchange', search: next === undefined ? {} : { tab: next } });
        }}
      />
    </>
  );
}
