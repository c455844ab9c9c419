import { type LucideIcon, MoreHorizontal } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { buttonClass } from './button-class.ts';
import { cx } from './cx.ts';

const load = () => import('./menu-popover.tsx');
const MenuPopover = lazy(load);

export interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  /** What it does … */
  readonly onAction?: () => void;
  /** … or where it leads. */
  readonly to?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps {
  /** Read aloud; shown too unless `trigger` is given. */
  readonly label: string;
  /** Other content of the button. */
  readonly trigger?: ReactNode;
  readonly icon?: LucideIcon;
  readonly entries: readonly MenuEntry[];
  /** Shown above the entries. */
  readonly header?: ReactNode;
  readonly className?: string;
}

/** A button that opens a list of actions; the list is fetched when a pointer or the focus comes near. */
export function Menu({ label, trigger, icon: Icon = MoreHorizontal, entries, header, className }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <AriaButton
        ref={button}
        {...(trigger ? { 'aria-label': label } : {})}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        onKeyDown={(event) => (event.key === 'ArrowDown' ? setOpen(true) : event.continuePropagation())}
        onPress={() => setOpen(true)}
        className={cx(buttonClass('quiet', 'small'), 'whitespace-nowrap', className)}
      >
        {trigger ?? (
          <>
            <Icon aria-hidden className="size-5" />
            {label}
          </>
        )}
      </AriaButton>
      {isOpen && (
        <Suspense>
          <MenuPopover
            trigger={button}
            label={label}
            entries={entries}
            header={header}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
