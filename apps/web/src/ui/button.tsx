import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useTranslation } from '../app/translation.ts';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cx } from './cx.ts';
import { useSpoken } from './live.tsx';
import { SpinnerMark } from './spinner.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary`: the one main action of the screen. */
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon;
  readonly isWide?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/**
 * Button; while `isPending` it keeps its place and focus, says so to screen readers and takes no second press. (Not
 * React Aria's own pending state: it leaves an unnamed picture in the page when the button is gone afterwards.)
 */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  isWide = false,
  isPending = false,
  className,
  children,
  ...props
}: ButtonProps) {
  const { t } = useTranslation();
  useSpoken(isPending ? t('state.working') : null);
  const waiting = { type: 'button', onPress: () => {}, 'aria-disabled': true } as const;
  return (
    <AriaButton
      {...props}
      {...(isPending ? waiting : {})}
      className={cx(buttonClass(variant, size, isWide), isPending && 'cursor-progress!', className)}
    >
      {isPending ? <SpinnerMark /> : Icon && <Icon aria-hidden className="size-5 shrink-0" />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'size'> {
  readonly icon: LucideIcon;
  /** What it does, read aloud and shown as a tooltip by the browser. */
  readonly label: string;
}

/** A square button with an icon alone; use words wherever there is room. */
export function IconButton({ icon: Icon, label, variant = 'quiet', className, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      render={(domProps) => <button {...(domProps as object)} title={label} />}
      className={cx(buttonClass(variant, 'small'), 'size-11 shrink-0 p-0!', className)}
    >
      <Icon aria-hidden className="size-5" />
    </AriaButton>
  );
}
