import { useNavigate } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import type { MenuEntry } from './menu.tsx';

interface MenuPopoverProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly header: ReactNode;
  readonly onClose: () => void;
}

export default function MenuPopover({ trigger, label, entries, header, onClose }: MenuPopoverProps) {
  const navigate = useNavigate();
  const choose = ({ to, onAction }: MenuEntry) => {
    onClose();
    if (to) void navigate({ to });
    else onAction?.();
  };
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      aria-label={label}
      placement="bottom end"
      className="min-w-60 overflow-auto rounded-xl border border-line bg-raised p-1.5 shadow-3"
    >
      {header && <div className="border-b border-line px-3 pt-1.5 pb-3 mb-1.5">{header}</div>}
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {entries.map((entry) => (
          <MenuItem
            key={entry.id}
            id={entry.id}
            isDisabled={entry.isDisabled ?? false}
            onAction={() => choose(entry)}
            className={cx(
              'flex tap cursor-pointer items-center gap-3 rounded-lg px-3 py-2 outline-none data-disabled:text-ink-soft',
              'data-focused:bg-key-soft data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-ink',
              entry.isDanger && 'text-danger',
            )}
          >
            {entry.icon && <entry.icon aria-hidden className="size-5 shrink-0" />}
            {entry.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
