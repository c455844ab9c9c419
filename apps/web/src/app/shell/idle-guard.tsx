import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { api, invalidate, lastContact } from '../api.ts';
import { connectionStore } from '../connection.ts';
import { useSession } from '../session.ts';
import { useTranslation } from '../translation.ts';

const WARN_BEFORE_MS = 2 * 60_000;
const CHECK_MS = 15_000;

/** Tells the server that the person is still here. */
const stay = () => void api.call('getSession').catch(() => undefined);

/**
 * A session ends when idle. Whoever works on a page without sending anything (reading, typing) keeps it; whoever is away
 * is warned two minutes before and can stay with one press (WCAG 2.2.1).
 */
export function IdleGuard() {
  const { t } = useTranslation();
  const { idleMinutes } = useSession();
  const [isEnding, setEnding] = useState(false);
  const lastActive = useRef(Date.now());

  useEffect(() => {
    const active = () => {
      lastActive.current = Date.now();
    };
    const check = () => {
      const silence = Date.now() - lastContact.get();
      const limit = idleMinutes * 60_000 - WARN_BEFORE_MS;
      // Active since the last contact, and half of the time is over: say so quietly.
      if (lastActive.current > lastContact.get() && silence > limit / 2) stay();
      // Without a connection nobody can stay or go; when it is back, the server says.
      setEnding(silence >= limit && connectionStore.get() === 'ok');
      // Time is up: the answer to this leads to the sign-in page.
      if (silence >= limit + WARN_BEFORE_MS) void invalidate(['getSession']);
    };
    window.addEventListener('pointerdown', active);
    window.addEventListener('keydown', active);
    const timer = window.setInterval(check, CHECK_MS);
    return () => {
      window.removeEventListener('pointerdown', active);
      window.removeEventListener('keydown', active);
      window.clearInterval(timer);
    };
  }, [idleMinutes]);

  const extend = () => {
    setEnding(false);
    stay();
  };
  return (
    <LazyDialog
      isOpen={isEnding}
      onClose={extend}
      title={t('idle.title')}
      actions={
        <Button variant="primary" autoFocus onPress={extend}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p>{t('idle.text')}</p>
    </LazyDialog>
  );
}
