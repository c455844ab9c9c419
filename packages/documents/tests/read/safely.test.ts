/** R-B13: a file that takes the parsing process with it costs nobody else's reading. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SafeReader } from '../../src/read/xlsx/safely.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { hostile } from '../fixtures/hostile.ts';
import { writeWorkbook } from '../fixtures/xlsx-writer.ts';

const started = vi.hoisted(() => [] as ChildProcess[]);

vi.mock('node:child_process', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:child_process')>();
  const fork = (...args: Parameters<typeof original.fork>) => {
    const child = original.fork(...args);
    started.push(child);
    return child;
  };
  return { ...original, fork };
});

const book = (text: string) => writeWorkbook({ sheets: [{ name: 'S', cells: { A1: text } }] });
const ended = (child: ChildProcess | undefined) =>
  new Promise((resolve) => (child?.signalCode ? resolve(null) : child?.once('exit', resolve)));

/** The signal takes effect when the process is next scheduled, which may be after it has answered. */
async function stop(child: ChildProcess | undefined): Promise<void> {
  child?.kill('SIGSTOP');
  const state = () => readFileSync(`/proc/${child?.pid}/stat`, 'latin1').split(') ').at(-1)?.[0];
  await expect.poll(state).toBe('T');
}

let reader: SafeReader;
beforeEach(() => {
  started.length = 0;
  reader = new SafeReader();
});
afterEach(() => reader.close());

describe('a batch', () => {
  it('reads everything in one process, with the results of a reading of each alone', async () => {
    const files = Array.from({ length: 20 }, (_, i) => book(`事業者${i}`));
    const together = await Promise.all(files.map((file) => reader.read(file)));
    expect(together).toEqual(await Promise.all(files.map(readWorkbook)));
    expect(started).toHaveLength(1);
  });

  it('starts nothing for files that the pre-scan refuses', async () => {
    for (const name of ['empty', 'macro', 'encrypted', 'truncated', 'liesAboutSize'] as const)
      await expect(reader.read(hostile[name]())).rejects.toMatchObject({ name: 'WorkbookRefused' });
    expect(started).toHaveLength(0);
  });

  it('a process that is killed over a file refuses that one; the next has a new process', async () => {
    await reader.read(book('first'));
    const [first] = started;
    // Stopped it cannot answer before it is killed.
    await stop(first);
    const [lost, next] = [reader.read(book('lost')), reader.read(book('next'))];
    first?.kill('SIGKILL');
    await expect(lost).rejects.toMatchObject({ code: 'parser-limit' });
    expect(await next).toEqual(await readWorkbook(book('next')));
    expect(started).toHaveLength(2);
  });

  it('a process that hangs is ended after its time, and replaced', async () => {
    await reader.read(book('first'));
    const [first] = started;
    await stop(first);
    await expect(reader.read(book('hangs'))).rejects.toMatchObject({ code: 'parser-limit' });
    await ended(first);
    expect(first?.signalCode).toBe('SIGKILL');
    expect(await reader.read(book('next'))).toEqual(await readWorkbook(book('next')));
  });

  it('a process that died between two files is replaced before the next', async () => {
    await reader.read(book('first'));
    const [first] = started;
    first?.kill('SIGKILL');
    await ended(first);
    expect(await reader.read(book('next'))).toEqual(await readWorkbook(book('next')));
    expect(started).toHaveLength(2);
  });

  it('leaves no process behind', async () => {
    await reader.read(book('first'));
    reader.close();
    await ended(started[0]);
    expect(started[0]?.signalCode).toBe('SIGKILL');
  });
});
