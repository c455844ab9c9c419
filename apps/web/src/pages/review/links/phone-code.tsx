import type { CallOutput } from '@mamori/contract/client';
import { useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { Button } from '../../../ui/button.tsx';
import { InstantText } from '../../../ui/date-text.tsx';
import { LazyDialog } from '../../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ShownOnce } from '../../../ui/shown-once.tsx';
import { LINK_READERS, type LinkRow } from './link-data.ts';

/** A code that is read out by telephone. */
export function PhoneCode({ code }: { readonly code: CallOutput<'renewGuestCode'> }) {
  const { t } = useTranslation('links');
  return (
    <>
      <ShownOnce title={t('code.once')} text={t('code.onceText')} label={t('code.label')} value={code.code} />
      <p>
        {t('code.until')} <InstantText at={code.expiresAt} />
      </p>
    </>
  );
}

interface PhoneCodeDialogProps {
  readonly link: LinkRow;
  readonly onClose: () => void;
}

/** A new code for a link that is out already: an earlier one stops working, so it asks first. */
export function PhoneCodeDialog({ link, onClose }: PhoneCodeDialogProps) {
  const { t } = useTranslation(['links', 'common']);
  const make = useMutationOperation('renewGuestCode', { invalidates: LINK_READERS });
  const made = make.data;
  return (
    <LazyDialog
      isOpen
      role={made ? 'alertdialog' : 'dialog'}
      title={t('links:code.title', { name: link.name })}
      onClose={onClose}
      actions={
        made ? (
          <Button variant="primary" onPress={onClose}>
            {t('links:code.done')}
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              isPending={make.isPending}
              onPress={() => make.mutate({ params: { guestLinkId: link.id }, body: {} })}
            >
              {t('links:code.make')}
            </Button>
            <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          </>
        )
      }
    >
      <ProblemAlert error={make.error} />
      {made ? <PhoneCode code={made} /> : <p>{t('links:code.text')}</p>}
    </LazyDialog>
  );
}
