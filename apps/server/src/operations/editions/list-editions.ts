import type { Handler } from '../../http/call.ts';
import { newerOffer } from '../../services/editions/newer.ts';

export const listEditions: Handler<'listEditions'> = async ({ context }) => {
  const catalogue = context.regulations.current();
  const rows = [...catalogue.editions.values()].map((edition) => {
    const items = catalogue.items(edition.id);
    return {
      id: edition.id,
      fiscalYear: edition.fiscalYear,
      audience: edition.audience,
      title: `${edition.title.text}（${edition.subtitle.text}）`,
      english: edition.english,
      itemCount: items.length,
      imported: context.regulations.isImported(edition.id),
      verified: items.every(({ item }) => item.text.verification === 'A'),
    };
  });
  return {
    rows: rows.sort((a, b) => b.fiscalYear - a.fiscalYear || a.id.localeCompare(b.id)),
    newer: newerOffer(catalogue, context.now()),
  };
};
