import { Check, CloudAlert, LoaderCircle } from 'lucide-react';
import { ConnectionLost } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import type { EditedAnswer } from './edited-answer.ts';

/** Says quietly that everything is saved by itself, and loudly when it is not. */
export function SaveNote({ edited }: { readonly edited: EditedAnswer }) {
  const { t } = useTranslation(['checklist', 'common']);
  if (edited.save === 'failed') {
    return (
      <span className="flex items-start gap-2 text-danger" role="alert">
        <CloudAlert aria-hidden className="mt-1 size-5 shrink-0" />
        <span>
          {t(edited.error instanceof ConnectionLost ? 'checklist:save.offline' : 'checklist:save.failed')}{' '}
          <Button variant="quiet" size="small" onPress={edited.retry}>
            {t('common:action.tryAgain')}
          </Button>
        </span>
      </span>
    );
  }
  const busy = edited.save === 'waiting' || edited.save === 'saving';
  return (
    <span role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      {busy && <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />}
      {busy && t('common:state.saving')}
      {edited.save === 'saved' && <Check aria-hidden className="size-4 text-success" />}
      {edited.save === 'saved' && t('common:state.saved')}
    </span>
  );
}
