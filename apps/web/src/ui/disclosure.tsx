import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isInitiallyOpen?: boolean;
  readonly level?: 2 | 3 | 4;
}

/** Opens and closes a passage; the browser's search finds and opens what is closed. */
export function Disclosure({ title, children, isInitiallyOpen = false, level = 3 }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isInitiallyOpen);
  return (
    <AriaDisclosure isExpanded={isOpen} onExpandedChange={setOpen} className="border-b border-line">
      <Heading level={level} className="text-base">
        <AriaButton
          slot="trigger"
          className="flex min-h-12 w-full items-center justify-between gap-3 rounded py-2 text-start font-bold hover:bg-hover"
        >
          {title}
          <ChevronDown
            aria-hidden
            className={isOpen ? 'size-5 rotate-180 text-key' : 'size-5 text-key'}
            data-print="hide"
          />
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <div className="pb-4">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
