import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findItem } from '@mamori/core/edition-items';
import { type CombineOptions, combine } from '@mamori/core/vendor/combine';
import { type CombineReport, combineReport } from '@mamori/core/vendor/combine-report';
import type { VendorForm } from '@mamori/core/vendor/vendor-form';
import { editionOf, readAny } from '../input.ts';
import { CommandError, dynamic, say, sayJson, t } from '../output.ts';
import { writeWhole } from '../write-file.ts';

interface Options {
  readonly edition: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** `mamori checklist combine`: what the vendors' forms say about the facility's items, with reason and file. */
export async function checklistCombine(directory: string, options: Options): Promise<void> {
  const edition = editionOf(options.edition);
  const forms = await readForms(directory);
  const result = combine(edition, forms, {} satisfies CombineOptions);
  const report = combineReport(edition.id, result, {
    reason: (reason) =>
      dynamic(`rules:combine.${reason.code}`, { ...reason.params, file: reason.file ?? '' }),
    diagnostic: (one) => dynamic(`rules:combineDiagnostic.${one.code}`, { ...one.params }),
  });
  if (options.out) await writeWhole(options.out, `${JSON.stringify(report, null, 2)}\n`);
  if (options.json) return sayJson(report);
  print(report, (id) => findItem(edition, id)?.label ?? id);
}

/** Files that cannot be read stay in the list: a missing answer is not a yes. */
async function readForms(directory: string): Promise<VendorForm[]> {
  const names = await readdir(directory).catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(t('cli:unreadable', { file: directory, reason: cause.code ?? cause.message }));
  });
  const files = names.filter((name) => /\.(xlsx|xlsm|json)$/i.test(name) && !name.startsWith('~$')).sort();
  if (files.length === 0) throw new CommandError(t('cli:noForms', { directory }));
  const forms: VendorForm[] = [];
  for (const name of files) {
    const document = await readAny(join(directory, name)).catch((error: unknown) => {
      if (error instanceof CommandError) return null;
      throw error;
    });
    forms.push({
      file: basename(name),
      edition: document?.edition ?? null,
      vendor: document?.subject.name ?? null,
      document,
    });
  }
  return forms;
}

function print(report: CombineReport, label: (id: string) => string): void {
  for (const [id, item] of Object.entries(report.items)) {
    const own = item.ownPart ? ` ${t('cli:ownPart')}` : '';
    say(`${label(id).padEnd(8)} ${t(`rules:verdict.${item.verdict}`)}${own}`);
    for (const reason of item.reasons) say(`         ${reason.file ? `${reason.file}: ` : ''}${reason.text}`);
  }
  for (const one of report.diagnostics) say(`! ${one.message}`);
}
