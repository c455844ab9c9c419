/**
 * Imports go one way (ARCHITECTURE.md): what stands lower must not know what stands above it. Read from the source
 * text of every module, so that a forbidden import is found where it is written.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Each part of the product and the parts that it may import. */
const MAY_IMPORT = {
  'packages/messages': [],
  'packages/regulations': [],
  'packages/core': ['packages/regulations'],
  'packages/contract': ['packages/core', 'packages/regulations'],
  'packages/evidence': ['packages/core', 'packages/regulations'],
  'packages/documents': ['packages/core', 'packages/regulations', 'packages/messages'],
  'packages/database': ['packages/core', 'packages/regulations'],
  'packages/exchange': ['packages/core', 'packages/regulations'],
  'apps/server': 'packages',
  'apps/web': ['packages/contract', 'packages/core', 'packages/messages'],
  'apps/cli': 'packages',
} as const satisfies Record<string, readonly string[] | 'packages'>;

type Part = keyof typeof MAY_IMPORT;

/** Where nothing of Node.js may be imported: rules without I/O, clock or randomness, and what runs in a browser. */
const WITHOUT_NODE = ['packages/core/src', 'packages/contract/src', 'apps/web/src'];

/** Programs that write generated files; nothing imports them. */
const GENERATORS = ['packages/contract/src/generate.ts'];

/** `core` gives the same answer for the same input, always. */
const IMPURE = /\b(Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|crypto\.|fetch\()/g;

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly rule: 'direction' | 'node' | 'unknown-part' | 'crossing' | 'impure';
}

/** `import … from '…'`, `export … from '…'`, `import '…'`, `import('…')`, each at the start of a statement or call. */
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*\(?\s*['"]([^'"]+)['"]/g;

export function findViolations(root: string): Violation[] {
  const packages = packageNames(root);
  return sourceFiles(root).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const imports = [...text.matchAll(IMPORT)].flatMap((match) => {
      const specifier = match[1] ?? match[2] ?? '';
      const rule = judge({ root, file, specifier, packages });
      return rule === null ? [] : [{ file, line: lineOf(text, match.index), specifier, rule }];
    });
    return [...imports, ...impurities(file, text)];
  });
}

function impurities(file: string, text: string): Violation[] {
  if (!file.startsWith('packages/core/src/')) return [];
  return [...text.matchAll(IMPURE)].map((match) => ({
    file,
    line: lineOf(text, match.index),
    specifier: match[1] ?? '',
    rule: 'impure',
  }));
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

interface Import {
  readonly root: string;
  readonly file: string;
  readonly specifier: string;
  readonly packages: ReadonlyMap<string, Part>;
}

function judge({ root, file, specifier, packages }: Import): Violation['rule'] | null {
  const from = partOf(file);
  if (from === null) return 'unknown-part';
  if (specifier.startsWith('node:') && runsWithoutNode(file)) return 'node';
  if (specifier.startsWith('.')) return judgeRelative(root, file, specifier, from);
  const to = packages.get(
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
  );
  return to === undefined || to === from || isAllowed(from, to) ? null : 'direction';
}

function runsWithoutNode(file: string): boolean {
  return WITHOUT_NODE.some((folder) => file.startsWith(`${folder}/`)) && !GENERATORS.includes(file);
}

/** A relative import stays in its part: other parts are imported by name, which is what their `exports` guard. */
function judgeRelative(root: string, file: string, specifier: string, from: Part): Violation['rule'] | null {
  const target = relative(root, resolve(root, dirname(file), specifier))
    .split(sep)
    .join('/');
  const to = partOf(target);
  return to === null || to === from ? null : 'crossing';
}

function isAllowed(from: Part, to: Part): boolean {
  const allowed: readonly string[] | 'packages' = MAY_IMPORT[from];
  return allowed === 'packages' ? to.startsWith('packages/') : allowed.includes(to);
}

function partOf(file: string): Part | null {
  const part = file.split('/').slice(0, 2).join('/');
  return Object.hasOwn(MAY_IMPORT, part) ? (part as Part) : null;
}

function packageNames(root: string): Map<string, Part> {
  const parts = (Object.keys(MAY_IMPORT) as Part[]).filter((part) =>
    existsSync(join(root, part, 'package.json')),
  );
  return new Map(parts.map((part) => [readName(join(root, part, 'package.json')), part]));
}

function readName(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name: string }).name;
}

/** Product code only: tests may reach anywhere. */
function sourceFiles(root: string): string[] {
  return ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name).split(sep).join('/'))
      .filter(
        (name) =>
          /^[^/]+\/[^/]+\/src\/.*\.(ts|tsx|mts|js|mjs)$/.test(name) && !name.includes('/node_modules/'),
      ),
  );
}
