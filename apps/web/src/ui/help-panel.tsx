import { BookOpenText, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '../app/translation.ts';
import { IconButton } from './button.tsx';
import { LazyDialog } from './lazy-dialog.tsx';
import { useMediaQuery } from './use-media-query.ts';

export interface HelpLayoutProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly help: ReactNode;
  readonly children: ReactNode;
}

/** Page with help: beside it on a wide window, as a sheet over it on a narrow one. */
export function HelpLayout({ isOpen, onClose, title, help, children }: HelpLayoutProps) {
  const isWide = useMediaQuery('(width >= 80rem)');
  return (
    <div className={isOpen && isWide ? 'grid grid-cols-[minmax(0,1fr)_23rem] items-start gap-8' : ''}>
      <div className="min-w-0">{children}</div>
      {isWide ? (
        isOpen && (
          <HelpAside title={title} onClose={onClose}>
            {help}
          </HelpAside>
        )
      ) : (
        <LazyDialog isOpen={isOpen} onClose={onClose} title={title} shape="sheet">
          {help}
        </LazyDialog>
      )}
    </div>
  );
}

interface AsideProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function HelpAside({ title, onClose, children }: AsideProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <aside
      aria-labelledby={heading}
      className="sticky top-[calc(var(--header-height)+1.5rem)] max-h-[calc(100dvh-var(--header-height)-3rem)] overflow-y-auto rounded-xl border border-line bg-sunken"
    >
      <header className="sticky top-0 flex items-center gap-2 border-b border-line bg-sunken py-2 ps-5 pe-2">
        <BookOpenText aria-hidden className="size-5 shrink-0 text-key" />
        <h2 id={heading} className="grow text-lg">
          {title}
        </h2>
        <IconButton icon={X} label={t('action.close')} onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div tabIndex={0} className="flex flex-col gap-4 p-5">
        {children}
      </div>
    </aside>
  );
}
