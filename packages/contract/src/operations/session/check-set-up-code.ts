import { z } from 'zod';
import { operation } from '../../operation.ts';

export const checkSetUpCode = operation({
  method: 'post',
  path: '/api/setup/code',
  tag: 'session',
  summary: { ja: '初期設定コードの確認', en: 'Checks the one-time set-up code' },
  demand: 'public',
  errors: ['wrong-set-up-code', 'set-up-already-done'],
  body: z.object({ code: z.string().max(40) }),
  responseKind: 'empty',
});
