/** What several sheets are made of: the checklist, the facility's address, one vendor with its systems, help by item. */

import { findItem } from '@mamori/core/edition-items';
import { translationOf } from '@mamori/core/translation';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import type { Edition, Item } from '@mamori/regulations/model/edition';
import type { Help } from '@mamori/regulations/model/help';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { LoadedAssessment } from '../assessments/load.ts';
import { helpOf } from '../knowledge/item-help.ts';
import { knowledge } from '../knowledge/knowledge.ts';

export interface SheetRequest {
  readonly context: Context;
  readonly loaded: LoadedAssessment;
  readonly locale: Locale;
  readonly today: string;
  /** Name of the person who asks, for the telephone. */
  readonly caller: string;
}

export interface SheetVendor {
  readonly name: string;
  readonly phone: string;
  readonly systems: readonly string[];
}

/** Throws `not-found`. */
export async function loadVendor(tx: Tx, id: string): Promise<SheetVendor> {
  const vendor = await tx
    .selectFrom('vendor')
    .select(['name', 'phone'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!vendor) throw new Problem('not-found');
  const systems = await tx
    .selectFrom('system')
    .select('name')
    .where('vendor_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('sort')
    .orderBy('created_at')
    .limit(200)
    .execute();
  return { ...vendor, systems: systems.map((system) => system.name) };
}

/** Help written for the item itself or for one that means the same; none where the item has changed too much. */
export function closeHelp({ context, loaded }: SheetRequest, itemId: string): Help | null {
  const entries = helpOf(context.regulations.current(), knowledge(), loaded.edition, itemId);
  const close = entries.find(({ writtenFor: { relation } }) =>
    relation === null ? true : relation === 'same' || relation === 'minor',
  );
  return close?.help ?? null;
}

/** The form that this facility's vendors fill in for the same year. */
export function vendorEdition({ context, loaded }: SheetRequest): Edition | undefined {
  const audience = loaded.edition.audience === 'pharmacy' ? 'pharmacy-vendor' : 'vendor';
  return context.regulations.current().editions.get(`fy${loaded.edition.fiscalYear}/${audience}`);
}

/** Throws `not-found` for an item that the edition does not have. */
export function requireItem(edition: Edition, itemId: string): Item {
  const item = findItem(edition, itemId);
  if (!item) throw new Problem('not-found');
  return item;
}

export function wording(item: Item, locale: Locale): string {
  return locale === 'ja' ? item.text.text : translationOf(item.english).text;
}

/** `令和7年度 事業者確認用`. */
export function shortTitle(edition: Edition, locale: Locale): string {
  return locale === 'ja' ? `令和${edition.fiscalYear - 2018}年度 ${edition.subtitle.text}` : edition.english;
}

/** For a name that is to be written in by hand. */
export const BLANK = '＿＿＿＿＿＿＿＿';

/** Fills in what is known; the rest stands in brackets, to be said by the person who calls. */
export function fill(text: string, known: Readonly<Record<string, string>>, locale: Locale): string {
  const { placeholders } = knowledge().general;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const label = (placeholders[name]?.label[locale] ?? name).replace(/\s*[（(].*$/, '');
    return known[name] || (locale === 'ja' ? `〔${label}〕` : `[${label}]`);
  });
}
