import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';

export const getEdition: Handler<'getEdition'> = async ({ context, params }) => {
  const catalogue = context.regulations.current();
  const edition = catalogue.editions.get(params.editionId);
  if (!edition) throw new Problem('not-found');
  const previous = catalogue.previousEdition(edition.id);
  const equivalence = previous ? catalogue.equivalence(previous, edition.id) : undefined;
  const difference = (equivalence?.entries ?? []).flatMap((entry) =>
    entry.to.map((itemId) => ({
      itemId,
      relation: entry.relation,
      text: entry.difference ?? { ja: '', en: '' },
    })),
  );
  return { edition, difference };
};
