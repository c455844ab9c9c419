import { LABEL_LAYOUT_IDS, MOST_LABELS } from '@mamori/core/ledger/label-layouts';
import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printDeviceLabels = operation({
  method: 'post',
  path: '/api/ledgers/device/labels',
  tag: 'ledgers',
  summary: {
    ja: '機器ラベルの印刷',
    en: 'Labels with QR codes for devices, on sheets of labels as they are sold',
  },
  demand: 'ledger.read',
  errors: ['invalid-input', 'not-found'],
  /** `layout`: labels on an A4 sheet; `start`: first free label of a sheet partly used, along the rows. */
  body: z.object({
    ids: z.array(Uuid).min(1).max(MOST_LABELS),
    layout: z.enum(LABEL_LAYOUT_IDS).default('24'),
    start: z.int().min(1).max(44).default(1),
  }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
