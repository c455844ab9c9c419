import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from './button.tsx';

const Dialog = lazy(() => import('./dialog.tsx').then((module) => ({ default: module.Dialog })));

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  /** What happens, and whether it can be undone. */
  readonly children: ReactNode;
  /** The deed itself, as a verb: 「削除する」, never "OK". */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly isDanger?: boolean;
  readonly isPending?: boolean;
}

/** Asks before something that is hard to take back. Prefer doing it and offering undo (toast). */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <Dialog
        isOpen
        role="alertdialog"
        title={props.title}
        onClose={props.onCancel}
        actions={
          <>
            <Button
              variant={props.isDanger ? 'danger' : 'primary'}
              isPending={props.isPending ?? false}
              onPress={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
            <Button autoFocus onPress={props.onCancel}>
              {t('action.cancel')}
            </Button>
          </>
        }
      >
        {props.children}
      </Dialog>
    </Suspense>
  );
}
