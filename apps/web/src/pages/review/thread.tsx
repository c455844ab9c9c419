import { MessageSquareText } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import type { RequestDetail } from './review-data.ts';

const ThreadDialog = lazy(() =>
  import('./thread-dialog.tsx').then((module) => ({ default: module.ThreadDialog })),
);

export interface ThreadProps {
  readonly detail: RequestDetail;
  /** '' is the request as a whole. */
  readonly itemId: string;
  readonly label: string;
}

export function ThreadButton(props: ThreadProps) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  const count = props.detail.messages.filter(({ itemId }) => itemId === props.itemId).length;
  const words =
    props.itemId === '' ? t('thread.whole') : count > 0 ? t('thread.openCount', { count }) : t('thread.open');
  return (
    <>
      <Button variant="quiet" size="small" icon={MessageSquareText} onPress={() => setOpen(true)}>
        {words}
        {props.itemId !== '' && <span className="sr-only">{props.label}</span>}
      </Button>
      {isOpen && (
        <Suspense>
          <ThreadDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
