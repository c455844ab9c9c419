import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { Session } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PasskeyRefused, passkeysWork, signInWithPasskey } from './passkey.ts';

export interface PasskeyButtonProps {
  readonly label: string;
  readonly onSignedIn: (session: Session) => Promise<void>;
}

/** Signs in with a passkey; not there where the browser has none to offer. */
export function PasskeyButton({ label, onSignedIn }: PasskeyButtonProps) {
  const { t } = useTranslation('signIn');
  const { mutate, isPending, error } = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn });
  if (!passkeysWork()) return null;
  return (
    <>
      {error instanceof PasskeyRefused ? (
        <AlertBanner tone="warning" isLive>
          {t('passkey.failed')}
        </AlertBanner>
      ) : (
        <ProblemAlert error={error} />
      )}
      <Button icon={KeyRound} isWide isPending={isPending} onPress={() => mutate()}>
        {label}
      </Button>
    </>
  );
}
