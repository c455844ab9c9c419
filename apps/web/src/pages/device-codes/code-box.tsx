import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findDevice } from './find-device.ts';

/** A hand-held reader types what a label says and presses Enter; a person types the control number. */
export function CodeBox() {
  const { t } = useTranslation('deviceCodes');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<{ readonly text: string; readonly count: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  async function open() {
    if (text.trim() === '' || isPending) return;
    setPending(true);
    setError(null);
    setMissed(null);
    try {
      const { id, count } = await findDevice(text);
      if (id) return await navigate({ to: '/d/$deviceId', params: { deviceId: id } });
      setMissed({ text: text.trim(), count });
      // The next reading takes the place of this one.
      field.current?.select();
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <form
      className="flex max-w-2xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-72">
          <TextField
            ref={field}
            label={t('box')}
            hint={t('hint')}
            value={text}
            onChange={setText}
            maxLength={200}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
        </div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('openDevice')}
        </Button>
      </div>
      {missed && (
        <AlertBanner tone="warning" isLive>
          {t(missed.count > 1 ? 'several' : 'none', missed)}{' '}
          <Link to="/ledgers/$ledger" params={{ ledger: 'device' }} search={{ q: missed.text } as never}>
            {t('searchLedger')}
          </Link>
        </AlertBanner>
      )}
      <ProblemAlert error={error} />
    </form>
  );
}
