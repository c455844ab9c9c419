/** Loads `regulations/contracts`: clauses of S1 別紙1 and the usual demarcation (R-C4). */
import { RegulationDataError } from './errors.ts';
import { ContentReader } from './knowledge.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import { type Clause, ClauseList, DemarcationTemplate } from './model/contracts.ts';

export interface ContractContent {
  readonly clauses: ClauseList;
  readonly demarcation: DemarcationTemplate;
}

/** Reads and validates both files, or throws one error that names every place that is wrong. */
export function loadContractContent(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): ContractContent {
  const reader = new ContentReader(contentDirectory);
  const clauses = reader.one('contracts/clauses.yaml', ClauseList);
  const demarcation = reader.one('contracts/demarcation.yaml', DemarcationTemplate);
  if (clauses === null || demarcation === null) throw new RegulationDataError(reader.problems);
  return { clauses, demarcation };
}

/** All clauses in the order of the source. */
export function allClauses({ clauses }: ContractContent): readonly Clause[] {
  return clauses.sections.flatMap((section) => section.clauses);
}

/** `S1 別紙1 3(2)②ア`. */
export function clauseSource(id: string): string {
  const [chapter = '', ...rest] = id.split('-');
  const parts = ['3', '4'].includes(chapter) ? rest.slice(1) : rest;
  const part = parts.length < rest.length ? `(${rest[0]})` : '';
  const numbers = parts.map((one) => (/\d/.test(one) ? '①②③④⑤⑥⑦⑧⑨'[Number(one) - 1] : KANA[one]));
  return `S1 別紙1 ${chapter}${part}${numbers.join('')}`;
}

const KANA: Readonly<Record<string, string>> = { a: 'ア', b: 'イ', c: 'ウ', d: 'エ', e: 'オ', f: 'カ' };
