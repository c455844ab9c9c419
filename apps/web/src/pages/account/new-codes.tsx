import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx';

export interface NewCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** New recovery codes in place of the card: shown once, to print or copy. */
export function NewCodes({ codes, onDone }: NewCodesProps) {
  const { t } = useTranslation(['account', 'signIn']);
  const { person } = useSession();
  return (
    <div>
      <PanelHeading>{t('signIn:recovery.title')}</PanelHeading>
      <RecoveryCodes
        codes={codes}
        person={person}
        continueLabel={t('account:recovery.kept')}
        onContinue={onDone}
      />
    </div>
  );
}
