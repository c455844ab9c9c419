import { useEffect } from 'react';
import type { PanelProps } from './panel-search.ts';

/** Goes back to the list when the row of the address is gone, or its questions are answered. */
export function useStaleEdit(isStale: boolean, onEdit: PanelProps['onEdit']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages make a new `onEdit` with every render
  useEffect(() => {
    if (isStale) onEdit(undefined);
  }, [isStale]);
}
