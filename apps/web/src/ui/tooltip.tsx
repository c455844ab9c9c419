import type { ReactElement, ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** A few words more on hover and focus. Never the only place of something that must be known: phones have no hover. */
export function Tooltip({ text, children }: { readonly text: ReactNode; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children as ReactElement<object, string>}</Focusable>
      <AriaTooltip
        offset={8}
        className="max-w-80 rounded-lg bg-ink px-3 py-2 text-[0.9375rem] leading-normal text-surface shadow-2"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
