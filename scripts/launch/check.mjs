/** `npm run check`: everything that is judged without running the product. All of it runs, then the failures are named. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError, say } from './messages.mjs';
import { root } from './root.mjs';
import { runNode } from './run.mjs';

const modules = (path) => join(root, 'node_modules', path);

const CHECKS = [
  { name: 'biome', args: [modules('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'tsc', args: [modules('typescript/bin/tsc'), '-p', '.'] },
  { name: 'tsc apps/web', args: [modules('typescript/bin/tsc'), '-p', 'apps/web'] },
  { name: 'tsc tests/e2e', args: [modules('typescript/bin/tsc'), '-p', 'tests/e2e'] },
  { name: 'imports', args: [join(root, 'scripts', 'check', 'imports-cli.ts')] },
  { name: 'contract', args: [join(root, 'packages', 'contract', 'src', 'generate.ts'), '--check'] },
  { name: 'regulations', args: [join(root, 'packages', 'regulations', 'src', 'lint-cli.ts')] },
];

export async function check(node) {
  const failed = [];
  for (const { name, args } of CHECKS) {
    if (!existsSync(args[0])) continue;
    say('launch.checking', { name });
    if ((await runNode(node, args)) !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new LaunchError('launch.checkFailed', { names: failed.join(', ') });
}
