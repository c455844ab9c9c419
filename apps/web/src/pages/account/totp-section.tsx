import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { adoptSession, useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Enrolled } from '../sign-in/enrol-page.tsx';
import { TotpEnrolment } from '../sign-in/totp-enrolment.tsx';
import { FactorCard } from './factor-card.tsx';
import { NewCodes } from './new-codes.tsx';
import { PasswordQuestion } from './password-question.tsx';

type View = 'state' | 'enrol' | 'remove';

/** The authenticator app: set up, on another telephone, removed. */
export function TotpSection() {
  const { t } = useTranslation(['account', 'common']);
  const { secondFactors } = useSession();
  const [view, setView] = useState<View>('state');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const isOn = secondFactors.totp;
  const enrolled = async ({ session, recoveryCodes }: Enrolled) => {
    setView('state');
    setCodes(recoveryCodes);
    await adoptSession(session);
    toast(t('account:totp.saved'));
  };
  const remove = async (password: string) => {
    await api.call('removeTotp', { body: { password } });
    await invalidate(['getSession']);
    setView('state');
    toast(t('account:totp.removed'));
  };
  return (
    <FactorCard
      icon={Smartphone}
      title={t('account:totp.title')}
      isOn={isOn}
      state={t(isOn ? 'account:secondFactor.on' : 'account:secondFactor.off')}
    >
      {codes.length > 0 && <NewCodes codes={codes} onDone={() => setCodes([])} />}
      {codes.length === 0 && view === 'state' && (
        <>
          <p>{t(isOn ? 'account:totp.onText' : 'account:totp.offText')}</p>
          <div className="flex flex-wrap gap-3">
            <Button size="small" onPress={() => setView('enrol')}>
              {t(isOn ? 'account:totp.replace' : 'account:totp.enrol')}
            </Button>
            {isOn && (
              <Button size="small" variant="quiet" onPress={() => setView('remove')}>
                {t('account:totp.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      {view === 'enrol' && (
        <>
          <TotpEnrolment onEnrolled={(result) => void enrolled(result)} />
          <div>
            <Button size="small" variant="quiet" onPress={() => setView('state')}>
              {t('common:action.cancel')}
            </Button>
          </div>
        </>
      )}
      {view === 'remove' && (
        <>
          <p>{t('account:totp.removeText')}</p>
          <PasswordQuestion
            name="totp-remove"
            submitLabel={t('account:totp.remove')}
            onPassword={remove}
            onCancel={() => setView('state')}
          />
        </>
      )}
    </FactorCard>
  );
}
