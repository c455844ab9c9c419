import { createLink } from '@tanstack/react-router';
import { ExternalLink as ExternalIcon, type LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { useTranslation } from '../app/translation.ts';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cx } from './cx.ts';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly icon?: LucideIcon;
}

const LINK = 'text-key underline decoration-1 underline-offset-4 hover:text-key-hover hover:decoration-2';

/** Link within the product, typed by route: `<Link to="/systems">`. */
export const Link = createLink(({ icon: Icon, className, children, ...props }: AnchorProps) => (
  <a {...props} className={cx(LINK, Icon && 'inline-flex items-center gap-1.5', className)}>
    {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
    {children}
  </a>
));

interface ButtonAnchorProps extends AnchorProps {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly isWide?: boolean;
}

/** A link that looks like a button: going somewhere is the main action. */
export const ButtonLink = createLink(
  ({
    variant = 'secondary',
    size = 'medium',
    isWide = false,
    icon: Icon,
    className,
    children,
    ...props
  }: ButtonAnchorProps) => (
    <a {...props} className={cx(buttonClass(variant, size, isWide), className)}>
      {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
      {children}
    </a>
  ),
);

/** Link without styling, for cards and rows. */
export const PlainLink = createLink(({ icon: _, ...props }: AnchorProps) => <a {...props} />);

/** A file of the server, by the client's `url(…)`; the browser saves or shows it. */
export function DownloadLink(props: {
  readonly href: string;
  readonly icon?: LucideIcon;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}) {
  const { icon: Icon, variant = 'secondary' } = props;
  return (
    <a href={props.href} download data-print="hide" className={buttonClass(variant, 'medium')}>
      {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
      {props.children}
    </a>
  );
}

/** Leads out of the product, in a new tab; says so. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={cx(LINK, 'inline-flex items-center gap-1')}
    >
      {children}
      <ExternalIcon role="img" aria-label={t('link.newTab')} className="size-4 shrink-0" />
    </a>
  );
}
