/** What a schema cannot see in `regulations/contracts`. */
import { allClauses, type ContractContent, clauseSource } from './contracts.ts';

export interface ContractContentProblem {
  /** `clause 3-2-1`, `task backup`. */
  readonly where: string;
  readonly code:
    | 'duplicate-id'
    | 'not-in-section'
    | 'label-differs'
    | 'deadline-not-in-text'
    | 'deadline-without-note'
    | 'unknown-source'
    | 'nobody-does-it'
    | 'japanese-in-english';
  readonly detail: string;
}

type Report = (where: string, code: ContractContentProblem['code'], detail: string) => void;

export function lintContractContent(
  content: ContractContent,
  sources: ReadonlySet<string>,
): ContractContentProblem[] {
  const problems: ContractContentProblem[] = [];
  const report: Report = (where, code, detail) => problems.push({ where, code, detail });
  lintClauses(content, report);
  lintTasks(content, sources, report);
  if (!sources.has(content.clauses.source.source))
    report('clauses', 'unknown-source', content.clauses.source.source);
  return problems;
}

function lintClauses(content: ContractContent, report: Report): void {
  const ids = allClauses(content).map(({ id }) => id);
  for (const id of repeated(ids)) report(`clause ${id}`, 'duplicate-id', id);
  for (const section of content.clauses.sections)
    for (const { id, label, text, deadline, editorNote, explanation } of section.clauses) {
      const where = `clause ${id}`;
      if (id !== section.id && !id.startsWith(`${section.id}-`)) report(where, 'not-in-section', section.id);
      if (label !== '―' && !clauseSource(id).endsWith(label)) report(where, 'label-differs', label);
      if (deadline?.part && !text.includes(deadline.part))
        report(where, 'deadline-not-in-text', deadline.part);
      if (deadline && !editorNote) report(where, 'deadline-without-note', String(deadline.fiscalYear));
      lintEnglish(where, explanation.en, report);
    }
}

function lintTasks({ demarcation }: ContractContent, sources: ReadonlySet<string>, report: Report): void {
  for (const id of repeated(demarcation.rows.map((row) => row.id))) report(`task ${id}`, 'duplicate-id', id);
  for (const { id, task, usual, sources: cited } of demarcation.rows) {
    const where = `task ${id}`;
    if (!Object.values(usual).includes('main')) report(where, 'nobody-does-it', task.ja);
    for (const { source } of cited) if (!sources.has(source)) report(where, 'unknown-source', source);
    lintEnglish(where, task.en, report);
  }
}

const repeated = (ids: readonly string[]) => ids.filter((id, place) => ids.indexOf(id) !== place);

function lintEnglish(where: string, text: string, report: Report): void {
  if (/[ぁ-んァ-ヶ一-龠]/.test(text)) report(where, 'japanese-in-english', text);
}
