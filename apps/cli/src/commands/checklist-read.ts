import { effectiveAnswer } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import { editionOf, noForm, readForm } from '../input.ts';
import { say, sayJson, t } from '../output.ts';

/** `mamori checklist read`: recognises edition and audience, prints answers and diagnostics. Exit 1 when no form was found. */
export async function checklistRead(
  file: string,
  options: { readonly json?: boolean; readonly edition?: string },
): Promise<void> {
  const { document, recognised, unread } = await readForm(file, options.edition);
  if (!document) throw noForm(file, unread, 1);
  if (options.json) return sayJson(document);
  say(
    t('cli:recognised', { edition: document.edition, certainty: Math.round((recognised?.score ?? 0) * 100) }),
  );
  say(t('cli:subject', { name: document.subject.name ?? '—' }));
  for (const item of editionItems(editionOf(document.edition))) {
    const row = document.items[item.id];
    const answer = row ? effectiveAnswer(row) : null;
    const word = t(`rules:verdict.${answer ?? 'unknown'}`);
    const day = row?.second?.date ?? row?.date ?? '';
    const target = row?.targetDate ? ` → ${row.targetDate}` : '';
    say(
      `${item.label.padEnd(8)} ${word}  ${day}${target}  ${(row?.note ?? '').replaceAll('\n', ' ')}`.trimEnd(),
    );
  }
  for (const one of unread) say(`${place(one.sheet, one.cell)}${one.message}`);
}

export function place(sheet: string | null, cell: string | null): string {
  return sheet || cell ? `[${[sheet, cell].filter(Boolean).join('!')}] ` : '';
}
