/** A private copy of the real content, so that a test can break one thing in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { DEFAULT_CONTENT_DIRECTORY } from '../src/load.ts';

export interface ContentCopy {
  readonly directory: string;
  /** Rewrites a file's text. */
  edit(file: string, change: (text: string) => string): void;
  /** Rewrites a YAML file's data. */
  editYaml<T>(file: string, change: (data: T) => void): void;
  write(file: string, text: string): void;
  remove(file: string): void;
  read(file: string): string;
}

export function copyContent(): ContentCopy {
  const directory = mkdtempSync(join(tmpdir(), 'mamori-regulations-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const from = join(DEFAULT_CONTENT_DIRECTORY, 'checklists');
  cpSync(from, join(directory, 'checklists'), { recursive: true });
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(join(directory, file, '..'), { recursive: true });
    writeFileSync(join(directory, file), text);
  };
  return {
    directory,
    read,
    write,
    edit: (file, change) => write(file, change(read(file))),
    editYaml: <T>(file: string, change: (data: T) => void) => {
      const data = parse(read(file)) as T;
      change(data);
      write(file, stringify(data, { lineWidth: 0 }));
    },
    remove: (file) => rmSync(join(directory, file)),
  };
}
