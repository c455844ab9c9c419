import type { SystemInput } from '@mamori/contract/schemas/facility';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';

export function decideScope(_: z.output<typeof SystemInput>): { inScope: 'yes' | 'no' | 'unknown' } {
  return { inScope: 'unknown' };
}
export function scopeReasons(_: object, __: Locale) {
  return [];
}
