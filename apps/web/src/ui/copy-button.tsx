import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from './button.tsx';

/** Copies a text; says that it is done, or that the browser does not allow it. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // Over plain HTTP from another machine browsers have no clipboard.
      setState('failed');
    }
    window.setTimeout(() => setState('idle'), 4000);
  };
  return (
    <>
      <Button size="small" icon={state === 'copied' ? Check : Copy} onPress={() => void copy()}>
        {state === 'copied' ? t('copy.done') : (label ?? t('copy.copy'))}
      </Button>
      <span role="status" className={state === 'failed' ? 'text-[0.9375rem] text-danger' : 'sr-only'}>
        {state === 'copied' ? t('copy.done') : state === 'failed' ? t('copy.failed') : ''}
      </span>
    </>
  );
}
