import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

interface ProgressProps {
  readonly value: number;
  readonly maximum: number;
  /** What is counted: 「回答の進み具合」. */
  readonly label: string;
}

const share = ({ value, maximum }: ProgressProps) => (maximum === 0 ? 0 : Math.min(1, value / maximum));

export interface ProgressRingProps extends ProgressProps {
  /** Beneath the number, such as 「23項目中 14項目」. */
  readonly caption?: ReactNode;
  readonly size?: 'small' | 'large';
}

/** A ring with the per cent inside; read aloud as one sentence. */
export function ProgressRing(props: ProgressRingProps) {
  const { t } = useTranslation();
  const { value, maximum, label, size = 'large' } = props;
  const length = 2 * Math.PI * 52;
  const percent = Math.floor(share(props) * 100);
  return (
    <div
      role="img"
      aria-label={t('progress.text', { label, value, maximum, percent })}
      className={cx('relative shrink-0', size === 'large' ? 'size-44' : 'size-20')}
    >
      <svg viewBox="0 0 120 120" aria-hidden="true" className="size-full -rotate-90">
        <circle cx="60" cy="60" r="52" fill="none" className="stroke-line" strokeWidth="11" />
        <circle
          cx="60"
          cy="60"
          r="52"
          fill="none"
          className={cx(
            'transition-[stroke-dashoffset] duration-500',
            percent === 100 ? 'stroke-success' : 'stroke-key',
          )}
          strokeWidth="11"
          strokeLinecap={value > 0 ? 'round' : 'butt'}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - share(props))}
        />
      </svg>
      <div aria-hidden className="absolute inset-0 flex flex-col items-center justify-center leading-tight">
        <span className={cx('font-bold tabular-nums', size === 'large' ? 'text-4xl' : 'text-lg')}>
          {percent}
          <span className={size === 'large' ? 'text-xl' : 'text-xs'}>%</span>
        </span>
        {size === 'large' && props.caption && (
          <span className="mt-1 text-sm text-ink-soft">{props.caption}</span>
        )}
      </div>
    </div>
  );
}

/** A bar with words beside it. */
export function ProgressBar(props: ProgressProps) {
  const { t } = useTranslation();
  const { value, maximum, label } = props;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-[0.9375rem]">
        <span>{label}</span>
        <span className="tabular-nums">{t('progress.ofMaximum', { value, maximum })}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={maximum}
        aria-valuetext={t('progress.ofMaximum', { value, maximum })}
        className="h-2.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={cx('h-full rounded-full', value >= maximum && maximum > 0 ? 'bg-success' : 'bg-key')}
          style={{ width: `${share(props) * 100}%` }}
        />
      </div>
    </div>
  );
}
