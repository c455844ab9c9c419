/** `node packages/regulations/src/lint-cli.ts [CONTENT_DIRECTORY]`: prints every problem; exit 1 when there is one. */
import { describe } from './errors.ts';
import { lintContent } from './lint.ts';

const problems = lintContent(process.argv[2]);
for (const problem of problems) console.error(describe(problem));
console.log(
  problems.length === 0 ? 'regulations: no problems' : `regulations: ${problems.length} problem(s)`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
