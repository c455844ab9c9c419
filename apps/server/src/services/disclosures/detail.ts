/** One disclosure with its answers and what was read from its file. */
import type {
  DisclosureContentSchema,
  DisclosureDetail,
  DisclosureReadingSchema,
} from '@mamori/contract/schemas/disclosures';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { knowledge } from '../knowledge/knowledge.ts';
import { todayInJapan } from '../today.ts';
import { disclosureAnswer } from './ledger.ts';
import { selectDisclosures } from './select.ts';

type Detail = z.input<typeof DisclosureDetail>;
export type StoredContent = z.input<typeof DisclosureContentSchema>;
export type StoredReading = z.input<typeof DisclosureReadingSchema>;

const NOT_READ: StoredReading = { state: 'none', refusal: null, forms: [], diagnostics: [] };

export interface DisclosureCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
  readonly params: { readonly disclosureId: string };
}

/** Throws `not-found`. */
export async function disclosureDetail({ context, tx, locale, params }: DisclosureCall): Promise<Detail> {
  const row = await selectDisclosures(tx)
    .select(['disclosure.content', 'disclosure.reading'])
    .where('disclosure.id', '=', params.disclosureId)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return {
    ...disclosureAnswer(row, todayInJapan(context.now()), locale),
    content: storedContent(row.content),
    reading: storedReading(row.reading),
    guidelines: guidelines(),
  };
}

/** Written by this server from the schema; null while only the file is there. */
export const storedContent = (content: unknown): StoredContent | null =>
  (content as StoredContent | null) ?? null;

export function storedReading(reading: unknown): StoredReading {
  const stored = reading as Partial<StoredReading>;
  return { ...NOT_READ, ...stored };
}

export function guidelines(): Detail['guidelines'] {
  const { current, guidelines: versions, forms } = knowledge().guidelineVersions;
  return {
    current,
    guidelines: versions.map((one) => ({ ...one })),
    forms: forms.map(({ version, number, answers }) => ({ version, number, answers })),
  };
}

/** Tells what stands there now, so that both can be shown side by side. */
export async function requireVersion(call: DisclosureCall, ifMatch: number): Promise<Detail> {
  const current = await disclosureDetail(call);
  if (current.version === ifMatch) return current;
  throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
}
