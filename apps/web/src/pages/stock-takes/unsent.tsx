import { CloudOff } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { countOf, type Recording } from './use-recording.ts';

interface UnsentProps {
  readonly recording: Recording;
  readonly isClosed: boolean;
}

/** What is on this phone only, and what the server did not take, each with its reason. */
export function Unsent({ recording, isClosed }: UnsentProps) {
  const { t } = useTranslation('stockTakes');
  const { queue, kept, devices } = recording;
  const count = countOf(kept);
  const nameOf = (id: string, code = '') => devices.find((device) => device.id === id)?.name ?? code;
  return (
    <>
      {count > 0 && (
        <p role="status" className="flex items-start gap-2 text-ink-soft">
          <CloudOff aria-hidden className="mt-1 size-5 shrink-0" />
          {t(isClosed ? 'waitingClosed' : 'waiting', { count })}
        </p>
      )}
      {kept.refused.map(({ seen, reason }) => (
        <AlertBanner
          key={seen.id}
          tone="warning"
          isLive
          title={t('refused', { name: nameOf(seen.id, seen.code) })}
          action={
            <Button size="small" onPress={() => queue.forgetRefused(seen.id)}>
              {t('refusedRead')}
            </Button>
          }
        >
          {reason}
        </AlertBanner>
      ))}
    </>
  );
}
