import { findItem } from '@mamori/core/edition-items';
import { type CombineOptions, combine } from '@mamori/core/vendor/combine';
import { type CombineReport, combineReport } from '@mamori/core/vendor/combine-report';
import { editionOf } from '../input.ts';
import { dynamic, say, sayJson, t } from '../output.ts';
import { readVendorFolder } from '../vendor-forms.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  readonly edition: string;
  /** Vendors with a contract: one without a form keeps its items open. */
  readonly vendor: readonly string[];
  readonly json?: boolean;
  readonly out?: string;
}

/** `mamori checklist combine`: what the vendors' forms say about the facility's items, with reason and file. */
export async function checklistCombine(directory: string, options: Options): Promise<void> {
  const edition = editionOf(options.edition);
  const { forms, others } = await readVendorFolder(directory, edition);
  const result = combine(edition, forms, contracts(options.vendor));
  const combined = combineReport(edition.id, result, {
    reason: (reason) =>
      dynamic(`rules:combine.${reason.code}`, { ...reason.params, file: reason.file ?? '' }),
    diagnostic: (one) => dynamic(`rules:combineDiagnostic.${one.code}`, { ...one.params }),
  });
  const report = { ...combined, diagnostics: [...combined.diagnostics, ...others.map(notRead)] };
  if (options.out) await writeWhole(options.out, `${JSON.stringify(report, null, 2)}\n`);
  if (options.json) return sayJson(report);
  print(report, (id) => findItem(edition, id)?.label ?? id);
}

/** Without `--vendor` the forms of the folder are taken to be all, and the report says so. */
const contracts = (names: readonly string[]): CombineOptions =>
  names.length === 0 ? {} : { contractedVendors: names.map((name) => ({ id: name, names: [name] })) };

/** Nothing in the folder vanishes without a word. */
function notRead(file: string): CombineReport['diagnostics'][number] {
  const params = { file };
  const message = dynamic('rules:combineDiagnostic.file-not-read', params);
  return { code: 'file-not-read', file, vendor: null, item: null, params, message };
}

function print(report: CombineReport, label: (id: string) => string): void {
  for (const [id, item] of Object.entries(report.items)) {
    const own = item.ownPart ? ` ${t('cli:ownPart')}` : '';
    say(`${label(id).padEnd(8)} ${t(`rules:verdict.${item.verdict}`)}${own}`);
    for (const reason of item.reasons) say(`         ${reason.file ? `${reason.file}: ` : ''}${reason.text}`);
  }
  for (const one of report.diagnostics) say(`! ${one.message}`);
}
