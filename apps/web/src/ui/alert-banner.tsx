import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { TONES, type Tone } from './tone.ts';

export interface AlertBannerProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** A link or button that leads on. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
  /** It appeared by itself and is read aloud at once; leave out for what stands there from the start. */
  readonly isLive?: boolean;
  /** Over the whole width of the frame, without corners; on a phone title and `action` alone. */
  readonly isFullWidth?: boolean;
}

/** A message in the page: icon, title, what to do. */
export function AlertBanner(props: AlertBannerProps) {
  const { t } = useTranslation();
  const { tone = 'info' } = props;
  const { icon: Icon, box, mark } = TONES[tone];
  return (
    <div
      role={props.isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex items-start gap-3 px-4',
        props.isFullWidth ? 'border-b py-2 sm:py-3' : 'rounded-lg border py-3',
        box,
      )}
    >
      <Icon role="img" aria-label={t(`tone.${tone}`)} className={cx('mt-0.5 size-6 shrink-0', mark)} />
      <div
        className={cx(
          'flex min-w-0 grow gap-x-6 sm:flex-row sm:flex-wrap sm:items-center sm:gap-y-1',
          props.isFullWidth ? 'flex-wrap items-center' : 'flex-col gap-y-1',
        )}
      >
        <div className="min-w-0 grow sm:basis-64">
          {props.title && <div className="font-bold">{props.title}</div>}
          {/* Over every page of a phone the way on is enough: the page that it leads to says the rest. */}
          {props.children && (
            <div className={cx(props.isFullWidth && !!props.action && 'max-sm:hidden')}>{props.children}</div>
          )}
        </div>
        {props.action && <div className="shrink-0">{props.action}</div>}
      </div>
      {props.onClose && (
        <IconButton icon={X} label={t('action.close')} className="-my-1.5 -me-2" onPress={props.onClose} />
      )}
    </div>
  );
}
