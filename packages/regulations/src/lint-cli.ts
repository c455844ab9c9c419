/** `node packages/regulations/src/lint-cli.ts [CONTENT_DIRECTORY]`: prints every problem; exit 1 when there is one. */
import { loadCatalogue } from './catalogue.ts';
import { loadContractContent } from './contracts.ts';
import { lintContractContent } from './contracts-lint.ts';
import { describe, RegulationDataError } from './errors.ts';
import { loadKnowledge } from './knowledge.ts';
import { lintKnowledge } from './knowledge-lint.ts';
import { lintContent } from './lint.ts';

/** Help, glossary, answers and contracts: a file that does not parse or a reference that leads nowhere. */
function knowledgeProblems(directory: string | undefined): readonly string[] {
  try {
    const catalogue = loadCatalogue(directory);
    const items = (id: 'fy2023/facility' | 'fy2025/facility') =>
      new Set(catalogue.items(id).map(({ item }) => item.id));
    const known = { fy2023: items('fy2023/facility'), fy2025: items('fy2025/facility') };
    const knowledge = loadKnowledge(directory);
    const sources = new Set(Object.keys(knowledge.sources));
    const found = [
      ...lintKnowledge(knowledge, known),
      ...lintContractContent(loadContractContent(directory), sources),
    ];
    return found.map(({ where, code, detail }) => `${where}: ${code} ${detail}`);
  } catch (error) {
    if (error instanceof RegulationDataError) return error.problems.map(describe);
    throw error;
  }
}

const content = lintContent(process.argv[2]).map(describe);
// A catalogue that does not load has said why already.
const problems = [...new Set([...content, ...knowledgeProblems(process.argv[2])])];
for (const problem of problems) console.error(problem);
console.log(
  problems.length === 0 ? 'regulations: no problems' : `regulations: ${problems.length} problem(s)`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
