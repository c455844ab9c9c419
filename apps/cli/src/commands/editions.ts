import { newerEditions } from '@mamori/regulations/newer';
import { installedEditions } from '../editions.ts';
import { locale, say, sayJson, t } from '../output.ts';

/** `mamori editions`: what is installed, and whether a newer edition is in force. */
export function editions(options: { readonly json?: boolean }): void {
  const catalogue = installedEditions();
  const rows = [...catalogue.editions.values()].map((edition) => ({
    id: edition.id,
    fiscalYear: edition.fiscalYear,
    audience: edition.audience,
    title: `${edition.title.text}（${edition.subtitle.text}）`,
    items: catalogue.items(edition.id).length,
    verified: catalogue.items(edition.id).every(({ item }) => item.text.verification === 'A'),
  }));
  const newer = newerEditions(catalogue, new Date()).map(
    ({ audience, fiscalYear, title, inForceFrom, workbooks }) => ({
      audience,
      fiscalYear,
      title,
      inForceFrom,
      workbooks: workbooks.map(({ title: name, fileName, address }) => ({ title: name, fileName, address })),
    }),
  );
  if (options.json) {
    sayJson({ format: 'mamori.editions/1', editions: rows, newer });
    return;
  }
  for (const row of rows) {
    const mark = row.verified ? '' : ` †`;
    say(`${row.id.padEnd(24)} ${String(row.items).padStart(3)}  ${row.title}${mark}`);
  }
  say(`† ${t('cli:unverified')}`);
  for (const one of newer) say(t('cli:newer', { title: one.title[locale], audience: one.audience }));
}
