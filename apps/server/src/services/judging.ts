import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../context.ts';
import type { Judging } from './assessments/item-state.ts';
import { todayInJapan } from './today.ts';

/** The day and the language in which a request is judged. */
export function judging(call: { readonly context: Context; readonly locale: Locale }): Judging {
  return { today: todayInJapan(call.context.now()), locale: call.locale };
}
