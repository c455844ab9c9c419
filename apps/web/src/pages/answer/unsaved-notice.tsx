import { useSyncExternalStore } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { unsavedChanges, unsavedKeys } from '../../app/unsaved.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { itemLabel, itemsOf } from '../checklist/checklist-data.ts';
import type { GuestRequest, GuestSession } from './guest-data.ts';
import { unsavedStart } from './use-guest-answer.ts';

interface UnsavedNoticeProps {
  readonly request: GuestRequest;
  readonly session: GuestSession;
  /** The question that is open saves itself. */
  readonly except?: string | undefined;
  readonly onOpen: (itemId: string) => void;
}

/** Items whose answers are still only in this tab; opening one saves it, or shows both when a colleague was first. */
export function UnsavedNotice({ request, session, except, onOpen }: UnsavedNoticeProps) {
  const { t } = useTranslation('guest');
  const named = useSyncExternalStore(unsavedChanges.subscribe, () =>
    unsavedKeys(`guest:${session.linkId}`, unsavedStart(request.id)).join('\n'),
  );
  const ids = new Set(named.split('\n').map((key) => key.slice(unsavedStart(request.id).length)));
  const items = itemsOf(request.edition).filter(({ id }) => ids.has(id) && id !== except);
  if (items.length === 0) return null;
  return (
    <AlertBanner tone="warning" title={t('page.unsaved.title')} isLive>
      <p>{t('page.unsaved.text')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {items.map((item) => (
          <Button key={item.id} variant="secondary" size="small" onPress={() => onOpen(item.id)}>
            {itemLabel(item)}
          </Button>
        ))}
      </div>
    </AlertBanner>
  );
}
