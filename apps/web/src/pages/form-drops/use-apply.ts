import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';

export type AppliedFile = CallOutput<'applyFormDrop'>['files'][number];

const AT_ONCE = 40;

export interface Applying {
  readonly files: readonly AppliedFile[];
  readonly total: number;
  readonly error: unknown;
  readonly isRunning: boolean;
}

/** Part by part until none is left; when it stops on the way, pressing again goes on with the rest. */
export function useApply(formDropId: string) {
  const [applying, setApplying] = useState<Applying | null>(null);
  const apply = async (total: number) => {
    let files: readonly AppliedFile[] = [];
    setApplying({ files, total, error: null, isRunning: true });
    try {
      let isLeft = true;
      while (isLeft) {
        const part = await api.call('applyFormDrop', { params: { formDropId }, body: { atMost: AT_ONCE } });
        files = [...files, ...part.files];
        isLeft = part.drop.counts.matched > 0 && part.files.length > 0;
        setApplying({ files, total, error: null, isRunning: isLeft });
      }
    } catch (error) {
      setApplying({ files, total, error, isRunning: false });
    }
    await invalidate(['getFormDrop', 'getCampaign', 'listCampaigns', 'getDashboard']);
  };
  return { applying, apply };
}
