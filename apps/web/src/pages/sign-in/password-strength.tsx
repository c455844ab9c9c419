import { useQuery } from '@tanstack/react-query';
import { Check, Circle, type LucideIcon, X } from 'lucide-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { cx } from '../../ui/cx.ts';

/** R-K: at least 13 characters, nothing guessable; no demands on symbols, no forced change. */
export const PASSWORD_MINIMUM = 13;

/** Characters as people count them and as the server does: half-width ｶﾞ is one. */
export const passwordLength = (password: string): number => [...password.normalize('NFKC')].length;

function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** What the server thinks of a password, asked when typing rests. Kept nowhere: neither cache nor address has it. */
function usePasswordCheck(password: string, context: readonly string[]) {
  const settled = useDebounced(password, 400);
  const words = useDeferredValue(context.filter(Boolean));
  const { data } = useQuery({
    queryKey: ['checkPassword', settled, words],
    queryFn: ({ signal }) =>
      api.call('checkPassword', { body: { password: settled, context: [...words] }, signal }),
    enabled: passwordLength(settled) >= PASSWORD_MINIMUM,
    gcTime: 0,
    retry: false,
  });
  return settled === password ? data : undefined;
}

export interface PasswordStrengthProps {
  readonly password: string;
  /** Names that must not be the password: of the person, of the facility. */
  readonly context: readonly string[];
}

/** What makes a good password, ticked off while one types. */
export function PasswordStrength({ password, context }: PasswordStrengthProps) {
  const { t } = useTranslation('signIn');
  const isLong = passwordLength(password) >= PASSWORD_MINIMUM;
  const check = usePasswordCheck(password, context);
  const judged = isLong && check ? check : null;
  return (
    <div className="max-w-xl rounded-lg bg-sunken px-4 py-3 text-[0.9375rem]">
      <ul className="flex flex-col gap-1" aria-live="polite">
        <Rule state={password === '' ? 'open' : isLong ? 'met' : 'open'}>
          {t('password.atLeast')}
          {password !== '' && !isLong && (
            <span className="ms-2 text-ink-soft tabular-nums">
              {t('password.length', { count: passwordLength(password) })}
            </span>
          )}
        </Rule>
        <Rule state={judged ? (judged.acceptable ? 'met' : 'failed') : 'open'}>
          {t('password.notGuessable')}
        </Rule>
      </ul>
      {judged && <Judgement score={judged.score} advice={judged.advice} isGood={judged.acceptable} />}
      <p className="mt-2 text-ink-soft">{t('password.explanation')}</p>
    </div>
  );
}

const MARKS: Record<'open' | 'met' | 'failed', { icon: LucideIcon; look: string }> = {
  open: { icon: Circle, look: 'text-ink-soft' },
  met: { icon: Check, look: 'text-success' },
  failed: { icon: X, look: 'text-danger' },
};

function Rule({
  state,
  children,
}: {
  readonly state: keyof typeof MARKS;
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { icon: Icon, look } = MARKS[state];
  const label = { open: undefined, met: t('tone.success'), failed: t('tone.warning') }[state];
  return (
    <li className="flex items-start gap-2">
      <Icon
        {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
        strokeWidth={state === 'open' ? 2 : 3}
        className={cx('mt-1 size-4.5 shrink-0', look)}
      />
      <span>{children}</span>
    </li>
  );
}

const SCORES = ['0', '1', '2', '3', '4'] as const;

function Judgement(props: { readonly score: number; readonly advice: string; readonly isGood: boolean }) {
  const { t } = useTranslation('signIn');
  const score = SCORES[Math.max(0, Math.min(4, props.score))] ?? '0';
  return (
    <div className="mt-2 flex flex-col gap-1" role="status">
      <div className="flex gap-1" aria-hidden="true">
        {SCORES.slice(1).map((step) => (
          <span
            key={step}
            className={cx(
              'h-1.5 grow rounded-full',
              Number(step) <= Number(score) ? (props.isGood ? 'bg-success' : 'bg-warning') : 'bg-line',
            )}
          />
        ))}
      </div>
      <span className="font-bold">
        {t('password.strength', { word: t(`password.strengthWord.${score}`) })}
      </span>
      {props.advice && <span>{props.advice}</span>}
    </div>
  );
}
