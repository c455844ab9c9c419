import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AppliedForm, FormDropSummary } from '../../schemas/form-drops.ts';

export const applyFormDrop = operation({
  method: 'post',
  path: '/api/form-drops/{formDropId}/apply',
  tag: 'formDrops',
  summary: {
    ja: '照合できたファイルを回答として取り込む',
    en: 'Takes the matched files in as answers; call again while `counts.matched` is not 0',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ formDropId: Uuid }),
  /** How many at most, so that others wait less and progress can be shown. */
  body: z.object({ atMost: z.int().min(1).max(500).default(500) }),
  response: z.object({ drop: FormDropSummary, files: z.array(AppliedForm) }),
});
