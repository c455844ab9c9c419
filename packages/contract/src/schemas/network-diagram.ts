import { z } from 'zod';
import { Instant, Uuid } from './common.ts';

export const DiagramVersion = z.object({
  id: Uuid,
  number: z.int(),
  note: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
});

export const NetworkDiagram = z.object({
  /** Null while nothing is recorded that could be drawn. */
  svg: z.string().nullable(),
  warnings: z.array(
    z.object({
      number: z.int(),
      severity: z.enum(['high', 'medium', 'low']),
      text: z.string(),
      source: z.string(),
      deviceIds: z.array(Uuid),
    }),
  ),
  /** The same in words: a heading and its sentences. */
  sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  versions: z.array(DiagramVersion),
});
