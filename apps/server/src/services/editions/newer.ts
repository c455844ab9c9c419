import type { Catalogue } from '@mamori/regulations/catalogue';
import { newerEditions } from '@mamori/regulations/newer';

/** The editions in force that are missing, of every audience: the vendor's workbook is a file of its own. */
export function newerOffer(catalogue: Catalogue, now: Date) {
  const missing = newerEditions(catalogue, now);
  const [first] = missing;
  if (!first) return null;
  const ofYear = missing.filter((one) => one.fiscalYear === first.fiscalYear);
  const files = new Map(ofYear.flatMap((one) => one.workbooks).map((file) => [file.address, file]));
  return {
    fiscalYear: first.fiscalYear,
    title: first.title,
    audiences: ofYear.map((one) => one.audience),
    files: [...files.values()].map(({ title, fileName, address, audiences }) => ({
      title,
      fileName,
      address,
      audiences: [...audiences],
    })),
  };
}
