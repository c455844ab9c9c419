import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../app/translation.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode;
  readonly size?: 'narrow' | 'wide';
  /** A question that must be answered: no closing by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog';
  /** `sheet` comes from the side, on a phone from below. */
  readonly shape?: 'centre' | 'sheet';
}

/** Modal window; focus stays inside and returns to where it was, Escape closes. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation();
  const { role = 'dialog', shape = 'centre', size = 'narrow' } = props;
  const isSheet = shape === 'sheet';
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      isDismissable={role === 'dialog'}
      className={cx(
        'fixed inset-0 z-40 flex bg-(--backdrop)',
        isSheet
          ? 'items-end sm:items-stretch sm:justify-end'
          : 'items-end justify-center sm:items-center sm:p-6',
      )}
    >
      <Modal
        className={cx(
          'flex max-h-[calc(100dvh-3rem)] w-full flex-col overflow-hidden bg-raised shadow-5 outline-none',
          isSheet
            ? 'rounded-t-2xl sm:h-dvh sm:max-h-none sm:max-w-md sm:rounded-none'
            : 'rounded-t-2xl sm:rounded-2xl',
          !isSheet && (size === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-lg'),
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          <header className="flex items-start gap-3 border-b border-line py-3 ps-5 pe-3 sm:ps-6">
            <Heading slot="title" level={2} className="grow py-1.5 text-xl">
              {props.title}
            </Heading>
            <IconButton icon={X} label={t('action.close')} onPress={props.onClose} />
          </header>
          <div className="flex flex-col gap-4 overflow-y-auto px-5 py-5 sm:px-6">{props.children}</div>
          {props.actions && (
            <footer className="flex flex-col gap-3 border-t border-line px-5 py-4 sm:flex-row-reverse sm:px-6">
              {props.actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
