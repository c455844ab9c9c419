import { lazy, Suspense } from 'react';
import type { DialogProps } from './dialog.tsx';

const Loaded = lazy(() => import('./dialog.tsx').then((module) => ({ default: module.Dialog })));

/** `Dialog`, fetched when it first opens. Pages use this one. */
export function LazyDialog(props: DialogProps) {
  return props.isOpen ? (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  ) : null;
}
