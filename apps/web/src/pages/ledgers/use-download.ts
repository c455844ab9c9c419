import type { CallInput, Download } from '@mamori/contract/client';
import type { OperationId } from '@mamori/contract/operations';
import { useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { saveDownload } from '../../ui/save-download.ts';

export interface Downloading {
  /** What is being made; null when nothing is. */
  readonly doing: string | null;
  readonly error: unknown;
  /** True when the browser has the file. */
  readonly fetchFile: <Id extends OperationId>(
    what: string,
    operation: Id,
    input: CallInput<Id>,
  ) => Promise<boolean>;
  readonly stop: () => void;
}

/** Files that may take long to make: one at a time, stopped on demand; why one failed is said in the page instead of in a window of its own. */
export function useDownload(): Downloading {
  const [doing, setDoing] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  async function fetchFile(what: string, operation: OperationId, input: object): Promise<boolean> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setDoing(what);
    setError(null);
    try {
      const call = api.call as unknown as (id: OperationId, input: object) => Promise<Download>;
      saveDownload(await call(operation, { ...input, signal: own.signal }));
      return true;
    } catch (cause) {
      if (!own.signal.aborted) setError(cause);
      return false;
    } finally {
      if (running.current === own) setDoing(null);
    }
  }
  return { doing, error, fetchFile, stop: () => running.current?.abort() };
}
