import { checkAnswers } from '@mamori/core/assessment/validity';
import { leavesBlank } from '@mamori/documents/read/diagnostics';
import { editionOf, readAny } from '../input.ts';
import { dynamic, say, sayJson, t } from '../output.ts';

interface Found {
  readonly code: string;
  readonly item: string | null;
  readonly severity: 'error' | 'warning' | 'question';
  readonly message: string;
  readonly requirement: string | null;
  readonly source: string | null;
}

interface Options {
  readonly json?: boolean;
  readonly today?: string;
  readonly edition?: string;
  readonly strict?: boolean;
}

/**
 * `mamori checklist check`: every problem with its item, message and requirement. Exit 1 when the form itself is wrong
 * (an error); with `--strict` for anything at all. A question is none of the form's: it asks for a fact that the file
 * has no place for, and has to be settled before the hand-in, but not in the file (docs/decisions/0017).
 */
export async function checklistCheck(file: string, options: Options): Promise<number> {
  const document = await readAny(file, options.edition);
  const edition = editionOf(document.edition);
  const today =
    options.today ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const problems: Found[] = [
    ...document.diagnostics.map((one) => ({
      code: one.code,
      item: null,
      severity: leavesBlank(one.code) ? ('error' as const) : ('warning' as const),
      message: one.message,
      requirement: 'R-B13',
      source: null,
    })),
    ...checkAnswers(edition, document, { today }).map((one) => ({
      code: one.code,
      item: one.item,
      severity: one.severity,
      message: dynamic(`rules:problem.${one.code}`, one.params),
      requirement: one.requirement,
      source: one.source ?? null,
    })),
  ];
  if (options.json) sayJson({ format: 'mamori.check/1', edition: edition.id, problems });
  else print(problems);
  return problems.some((one) => options.strict || one.severity === 'error') ? 1 : 0;
}

function print(problems: readonly Found[]): void {
  if (problems.length === 0) say(t('cli:noProblems'));
  for (const one of problems) {
    const cited = [one.requirement, one.source].filter(Boolean).join(', ');
    say(`${t(`cli:severity.${one.severity}`)} ${one.message} (${cited})`);
  }
}
