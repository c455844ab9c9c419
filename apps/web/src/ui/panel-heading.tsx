import { useEffect, useRef } from 'react';

/** Heading of a form that took the place of a list: takes the focus, so that the change is heard. */
export function PanelHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="mb-5 text-xl">
      {children}
    </h2>
  );
}
