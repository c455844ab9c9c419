import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Card } from './card.tsx';
import { PasskeyEnrolment } from './passkey-enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SomeoneElse } from './second-factor-page.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/public/second-factor/enrol');

export interface Enrolled {
  readonly session: Session;
  readonly recoveryCodes: readonly string[];
}

/** The second factor that administrators must have: authenticator app or passkey, then the recovery codes. */
export function EnrolPage() {
  const { t } = useTranslation('signIn');
  const { back } = route.useSearch();
  const enter = useEnter(back);
  const [method, setMethod] = useState<'app' | 'passkey'>('app');
  const [done, setDone] = useState<Enrolled | null>(null);

  const finish = (result: Enrolled) => {
    // A further factor brings no new codes: nothing to keep.
    if (result.recoveryCodes.length === 0) void enter(result.session);
    else setDone(result);
  };
  if (done) {
    return (
      <Card title={t('recovery.title')} isWide>
        <RecoveryCodes
          codes={done.recoveryCodes}
          person={done.session.person}
          continueLabel={t('recovery.continue')}
          onContinue={() => void enter(done.session)}
        />
      </Card>
    );
  }
  return (
    <Card title={t('enrol.title')} isWide>
      <p>{t('enrol.text')}</p>
      <RadioGroup
        label={t('enrol.choose')}
        layout="list"
        value={method}
        onChange={setMethod}
        options={[
          { value: 'app', label: t('enrol.app'), hint: t('enrol.appHint') },
          { value: 'passkey', label: t('enrol.passkey'), hint: t('enrol.passkeyHint') },
        ]}
      />
      <div className="border-t border-line pt-6">
        {method === 'app' ? <TotpEnrolment onEnrolled={finish} /> : <PasskeyEnrolment onEnrolled={finish} />}
      </div>
      <div className="border-t border-line pt-4">
        <SomeoneElse label={t('enrol.later')} />
      </div>
    </Card>
  );
}
