import { findItem } from '@mamori/core/edition-items';
import type { Knowledge } from '@mamori/regulations/knowledge';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { type HelpEntry, helpOf } from '../../services/knowledge/item-help.ts';
import { knowledge } from '../../services/knowledge/knowledge.ts';

export const getItemHelp: Handler<'getItemHelp'> = async ({ context, params }) => {
  const catalogue = context.regulations.current();
  const edition = catalogue.editions.get(params.editionId);
  if (!edition || !findItem(edition, params.itemId)) throw new Problem('not-found');
  const [first, ...others] = helpOf(catalogue, knowledge(), edition, params.itemId);
  return {
    help: first?.help ?? null,
    vendorHelp: first?.vendorHelp ?? null,
    writtenFor: first?.writtenFor ?? null,
    others: others.map((entry) => entry.writtenFor.itemId),
    ...beside(knowledge(), first),
  };
};

/** What the help refers to by id. */
function beside({ qa, glossary, general, sources }: Knowledge, entry: HelpEntry | undefined) {
  const help = entry?.help ?? entry?.vendorHelp;
  const excuses = entry?.help?.callScript.excuses ?? [];
  const cited = new Set(help?.sources.map((one) => one.source));
  return {
    questions: qa.filter((one) => help?.qa.includes(one.id)),
    terms: glossary.filter((one) => help?.terms.includes(one.id)),
    excuses: general.excuses.filter((one) => excuses.includes(one.id)),
    call: general.call,
    placeholders: general.placeholders,
    noteRules: general.noteRules,
    sources: Object.fromEntries(Object.entries(sources).filter(([key]) => cited.has(key))),
  };
}
