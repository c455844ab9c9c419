import { afterAll, describe, expect, it, vi } from 'vitest';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { formData } from '../../src/render/pdf/form-data.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { document, edition } from './fixtures.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

async function printNote(note: string, name = 'さくら診療所') {
  const answers = document('fy2025/facility', { '1-1': { answer: 'yes', note } }, { subject: { name } });
  const bytes = await renderer.officialForm(buildOfficialForm(edition('fy2025/facility'), answers));
  return (await readPdf(bytes)).text;
}

const squeeze = (text: string) => text.replace(/\s/g, '');

describe('texts of people in the PDF: nothing is code, nothing crashes, nothing vanishes', () => {
  it.each([
    '#eval("1+1")',
    '#{ panic("x") }',
    '$ x^2 $',
    '\\u{41} \\\\ \\n',
    '*太字* _斜体_ `code` = 見出し',
    '<label> @ref // 注',
    '"引用" \'単\'',
    '#import "/etc/passwd": *',
    '#read("/etc/passwd")',
    '{"json":[1,2]}',
    ']] ) } #]',
    '~ -- --- ...',
    '髙﨑 㐂 ㈱ ①⑬ ½',
    '𠮷野家 𡈽 𩸽 𠂉',
  ])('prints literally: %j', async (note) => {
    expect(await printNote(note)).toContain(squeeze(note));
  });

  it.each([
    ['😀の印', 'U+1F600'],
    ['珍字\u{2a6a5}', 'U+2A6A5'],
    ['私用\ue000領域', 'U+E000'],
  ])('replaces a character without type by 〓 and names it: %j', async (note, code) => {
    const printed = await printNote(note);
    expect(printed).toContain(squeeze(note).replace(/[😀\u{2a6a5}\ue000]/u, '〓'));
    expect(printed).toContain(`〓は印刷用の書体にない文字です：${code}`);
  });

  it.each([
    '\u0000\u0007\u001b制御',
    '\u202e右から\u202c',
    'ゼロ\u200b幅\ufeff',
    '葛\u{e0100}城',
    '孤立\ud800字',
    'か\u3099',
  ])('prints what is visible of %j', async (note) => {
    const printed = await printNote(note);
    expect(printed).toContain(
      squeeze(
        note
          .toWellFormed()
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
          .replace('\ufffd', '〓'),
      ),
    );
  });

  it('breaks words of any length inside the column', async () => {
    const word = `https://example.jp/${'a'.repeat(90)}`;
    expect(await printNote(word)).toContain(word);
  });

  it('prints a note of 5,000 characters whole, in the annex', async () => {
    const note = Array.from({ length: 500 }, (_, i) => `第${i}文です。あい`)
      .join('')
      .slice(0, 5000);
    const printed = await printNote(note);
    expect(printed).toContain('別紙のとおり');
    expect(printed).toContain('第0文です。');
    expect(printed).toContain(note.slice(-30));
  });

  it('prints a name of any kind', async () => {
    expect(await printNote('', '#医療法人 $x$ \\ 会'.repeat(6))).toContain(
      squeeze('#医療法人 $x$ \\ 会'.repeat(6)),
    );
  });
});

describe('punctuation marks side by side', () => {
  it('are parted in wordings and in texts of people, and stay one text for search', async () => {
    const one = document('fy2025/facility', { '2-1': { answer: 'yes', note: '台帳（「機器」）。（別表）' } });
    const form = buildOfficialForm(edition('fy2025/facility'), one);
    const data = formData(form, undefined);
    expect(data).toContain('運用している。\\u001e（\\u001e「いいえ」の場合');
    expect(data).toContain('台帳（\\u001e「機器」\\u001e）\\u001e。\\u001e（別表）');
    const { text, title } = await readPdf(await renderer.officialForm(form));
    expect(text).toContain('台帳（「機器」）。（別表）');
    expect(text).toContain('運用している。（「いいえ」の場合');
    expect(title).not.toContain('\u001e');
  });
});

describe('worker processes', () => {
  it('are replaced after their share of documents, and none is left behind', async () => {
    const small = createPdfRenderer({ documentsPerWorker: 2 });
    const form = buildOfficialForm(edition('fy2025/vendor'), document('fy2025/vendor'));
    const seen = new Set<number>();
    // The old worker goes on until its successor has practised: how many documents that takes depends on the machine.
    for (let i = 0; i < 400 && seen.size < 3; i += 1) {
      const pending = small.officialForm(form);
      expect(small.pids().length).toBeLessThanOrEqual(2);
      for (const pid of small.pids()) seen.add(pid);
      expect((await pending).length).toBeGreaterThan(1000);
    }
    expect(seen.size).toBe(3);
    const living = small.pids();
    await small.close();
    await expect(small.officialForm(form)).rejects.toThrow('closed');
    await vi.waitFor(() => {
      for (const pid of [...seen, ...living]) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
  });

  it('answer many requests at once, each with its own document', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `第${i}診療所`);
    const texts = await Promise.all(names.map((name) => printNote('', name)));
    for (const [i, text] of texts.entries()) expect(text).toContain(`第${i}診療所`);
  });

  it('give up a worker that dies and go on with the next', async () => {
    const small = createPdfRenderer();
    const form = buildOfficialForm(edition('fy2025/vendor'), document('fy2025/vendor'));
    const lost = small.officialForm(form);
    for (const pid of small.pids()) process.kill(pid, 'SIGKILL');
    await expect(lost).rejects.toThrow(/worker ended/);
    expect((await small.officialForm(form)).length).toBeGreaterThan(10_000);
    await small.close();
  });
});
