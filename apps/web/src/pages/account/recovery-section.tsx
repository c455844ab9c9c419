import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { FactorCard } from './factor-card.tsx';
import { NewCodes } from './new-codes.tsx';
import { PasswordQuestion } from './password-question.tsx';

/** Recovery codes: how many are left; making new ones ends the old. */
export function RecoverySection() {
  const { t } = useTranslation('account');
  const { secondFactors } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const left = secondFactors.recoveryCodesLeft;
  const hasFactor = secondFactors.totp || secondFactors.passkeys > 0;
  const renew = async (password: string) => {
    const { recoveryCodes } = await api.call('createRecoveryCodes', { body: { password } });
    await invalidate(['getSession']);
    setAsking(false);
    setCodes(recoveryCodes);
  };
  return (
    <FactorCard
      icon={LifeBuoy}
      title={t('recovery.title')}
      isOn={left > 0}
      state={left > 0 ? t('recovery.left', { count: left }) : t('recovery.none')}
    >
      {codes.length > 0 ? (
        <NewCodes codes={codes} onDone={() => setCodes([])} />
      ) : (
        <>
          <p>{t('recovery.text')}</p>
          {!hasFactor && <p className="text-ink-soft">{t('recovery.needsFactor')}</p>}
          {hasFactor && !isAsking && (
            <div>
              <Button size="small" onPress={() => setAsking(true)}>
                {t('recovery.renew')}
              </Button>
            </div>
          )}
          {isAsking && (
            <PasswordQuestion
              name="recovery"
              submitLabel={t('recovery.renew')}
              onPassword={renew}
              onCancel={() => setAsking(false)}
            />
          )}
        </>
      )}
    </FactorCard>
  );
}
