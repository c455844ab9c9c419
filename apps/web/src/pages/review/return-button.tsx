import { Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import type { RequestDetail, ReviewRow } from './review-data.ts';

const ReturnDialog = lazy(() =>
  import('./return-dialog.tsx').then((module) => ({ default: module.ReturnDialog })),
);

export interface ReturnProps {
  readonly detail: RequestDetail;
  readonly rows: readonly ReviewRow[];
}

export function ReturnButton(props: ReturnProps) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={Undo2} onPress={() => setOpen(true)}>
        {t('return.action')}
      </Button>
      {isOpen && (
        <Suspense>
          <ReturnDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
