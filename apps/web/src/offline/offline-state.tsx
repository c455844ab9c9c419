import { CloudCheck, CloudOff } from 'lucide-react';
import { useTranslation } from '../app/translation.ts';
import type { OfflinePage } from './use-offline-page.ts';

/** Says whether this page opens without a connection, and why not. */
export function OfflineState({ state }: { readonly state: OfflinePage }) {
  const { t } = useTranslation('offline');
  if (state === 'preparing') return null;
  const Icon = state === 'ready' ? CloudCheck : CloudOff;
  return (
    <p className="flex items-start gap-2 text-[0.9375rem] text-ink-soft">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      {t(state)}
    </p>
  );
}
