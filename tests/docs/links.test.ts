/** Every relative link and picture in the repository's Markdown leads to a file that is committed with it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** Tracked, or new and not ignored: what a clone will have. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const LINK = /!?\[[^\]]*\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)/g;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/** As on GitHub: small letters, spaces to hyphens, punctuation gone. */
function anchors(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8').match(/^#{1,6} .+$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

function broken(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(CODE, '');
  return [...text.matchAll(LINK)].flatMap(([, link = '']) => {
    if (/^(https?|mailto):/.test(link)) return [];
    const [path = '', anchor] = decodeURIComponent(link).split('#');
    const target = path === '' ? join(root, file) : resolve(root, dirname(file), path);
    if (!existsSync(target)) return [`${file}: ${link}`];
    return anchor && target.endsWith('.md') && !anchors(target).has(anchor) ? [`${file}: ${link}`] : [];
  });
}

it('all lead somewhere', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(broken)).toEqual([]);
});
