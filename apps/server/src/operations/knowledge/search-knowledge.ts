import { searchKnowledge as search } from '@mamori/regulations/knowledge-search';
import type { Handler } from '../../http/call.ts';
import { knowledge } from '../../services/knowledge/knowledge.ts';

/** Best first; without words everything, as in a book: help in the order of the form, terms, questions. */
export const searchKnowledge: Handler<'searchKnowledge'> = async ({ query, locale }) => {
  const { q, kind, itemId } = query;
  const filter = { ...(kind === 'all' ? {} : { kind }), ...(itemId === undefined ? {} : { itemId }) };
  return { rows: search(knowledge(), q, locale, filter).map(({ score: _, ...row }) => row) };
};
