import { z } from 'zod';
import { operation } from '../../operation.ts';

export const checkPassword = operation({
  method: 'post',
  path: '/api/account/password-check',
  tag: 'account',
  summary: { ja: 'パスワードの強さの確認', en: 'Judges a password before it is set' },
  demand: 'public',
  errors: [],
  body: z.object({
    password: z.string().max(256),
    context: z.array(z.string().max(200)).max(10).default([]),
  }),
  response: z.object({
    acceptable: z.boolean(),
    problem: z.enum(['password-too-short', 'password-guessable']).nullable(),
    score: z.int(),
    advice: z.string(),
  }),
});
