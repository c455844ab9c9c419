/** Reading filled vendor forms, and refusing hostile files: one core, real files on disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerDocument, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import type { CombineReport } from '@mamori/core/vendor/combine-report';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { loadContent } from '@mamori/regulations/load';
import type { Edition } from '@mamori/regulations/model/edition';
import {
  buildForm,
  type Entries,
  OFFICIAL,
  SPLIT,
} from '../packages/documents/tests/fixtures/form-builder.ts';
import { hostile } from '../packages/documents/tests/fixtures/hostile.ts';
import { writeWorkbook } from '../packages/documents/tests/fixtures/xlsx-writer.ts';
import type { Done } from './reading-process.ts';
import { type Cost, watched, worst } from './watched.ts';

const FILES = 500;
const GOAL_MS = 5_000;
const GOAL_MB = 400;
const SCRIPT = join(import.meta.dirname, 'reading-process.ts');
const MAMORI = join(import.meta.dirname, '..', 'apps', 'cli', 'src', 'main.ts');

/** Random numbers from a fixed seed (mulberry32), so that every run reads the same files. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function vendorEdition(): Edition {
  const found = loadContent().editions.find(({ edition }) => edition.id === 'fy2025/vendor');
  if (!found) throw new Error('fy2025/vendor is not installed');
  return found.edition;
}

function answers(edition: Edition, random: () => number, number: number): AnswerDocument {
  const day = () => `2025-0${5 + Math.floor(random() * 4)}-${10 + Math.floor(random() * 18)}`;
  const entry = (): ItemAnswer => {
    const yes = random() < 0.8;
    return {
      answer: yes ? 'yes' : 'no',
      date: day(),
      targetDate: yes ? null : '2026-03-31',
      second: null,
      note: random() < 0.3 ? `第${number}社 手順書${Math.floor(random() * 90)}による` : '',
    };
  };
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: `株式会社メディカル${number}` },
    context: { vendorContracts: null, externalLine: null, networkDevices: null, servers: null },
    items: Object.fromEntries(editionItems(edition).map(({ id }) => [id, entry()])),
    diagnostics: [],
  };
}

/** A third each: our writer's, the official layout by hand, columns of its own. */
async function writeFiles(folder: string): Promise<void> {
  const edition = vendorEdition();
  const random = randomFrom(20_250_520);
  for (let number = 0; number < FILES; number += 1) {
    const document = answers(edition, random, number);
    const bytes = number % 3 === 0 ? await ourForm(edition, document) : handMade(edition, document, number);
    writeFileSync(join(folder, `vendor-${String(number).padStart(3, '0')}.xlsx`), bytes);
  }
}

const ourForm = (edition: Edition, document: AnswerDocument) =>
  renderOfficialFormXlsx(buildOfficialForm(edition, document));

function handMade(edition: Edition, document: AnswerDocument, number: number): Buffer {
  const split = number % 3 === 1;
  const entries: Entries = Object.fromEntries(
    Object.entries(document.items).map(([id, item]) => {
      const date = (item.date ?? '').slice(5).replace('-', '/');
      const target = item.targetDate ? '(3/31)' : '';
      const word = item.answer === 'yes' ? 'yes' : 'no';
      const first = item.answer === 'yes' ? `○はい・いいえ (${date})` : `はい・○いいえ (${date})`;
      return [
        id,
        split ? { [word]: '○', date, target, note: item.note } : { first, target, note: item.note },
      ];
    }),
  );
  const columns = split ? SPLIT : OFFICIAL;
  const { sheet } = buildForm(edition, entries, { columns, subject: document.subject.name ?? '' });
  return writeWorkbook({ sheets: [sheet], dialect: number % 2 === 0 ? 'excel' : 'google' });
}

export default async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'mamori-bench-reading-'));
  try {
    const forms = join(folder, 'forms');
    mkdirSync(forms);
    await writeFiles(forms);
    yield* reading(forms);
    yield* refusing(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command itself, with the parsing process that it starts. */
async function* reading(forms: string) {
  const combine = ['checklist', 'combine', '--edition', 'fy2025/facility', forms, '--json'];
  const ours = await watched([process.execPath, MAMORI, ...combine], true);
  const read = formsRead(ours);
  if (read !== FILES) throw new Error(`${read} of ${FILES} forms were read`);
  const peer = await watched([process.execPath, SCRIPT, 'sheetjs', forms], true);
  const bare = await watched([process.execPath, SCRIPT, 'workbooks', forms], true);
  // Processor time of all processes: on a machine that does nothing else it is the time on one core.
  const value = Math.round(ours.cpuMilliseconds);
  const elapsed = Math.round(ours.milliseconds);
  const name = `mamori checklist combine with ${FILES} filled vendor workbooks, processor time with its parser`;
  const goal = GOAL_MS;
  const { processes } = ours;
  yield { name, value, unit: 'ms', goal, met: value <= goal, elapsed, files: read, processes };
  const peak = Math.round(ours.megabytes);
  const memory = 'peak memory of the command and of its parser, added';
  yield { name: memory, value: peak, unit: 'MB', goal: GOAL_MB, met: peak <= GOAL_MB };
  const ratio = (cost: Cost) => Number((cost.cpuMilliseconds / peer.cpuMilliseconds).toFixed(2));
  yield {
    name: 'forms read and combined, ratio to SheetJS reading the same workbooks only',
    value: ratio(ours),
    unit: '×',
    goal: null,
    met: null,
    sheetjsMilliseconds: Math.round(peer.cpuMilliseconds),
    sheetjsMegabytes: Math.round(peer.megabytes),
  };
  yield { name: 'workbooks alone, ratio to SheetJS', value: ratio(bare), unit: '×', goal: null, met: null };
}

/** Every file has a reason under an item that all vendors answer, unless it could not be read. */
function formsRead({ stdout }: Cost): number {
  const report = JSON.parse(stdout) as CombineReport;
  const unread = report.diagnostics.filter(({ code }) => code === 'form-unreadable').map(({ file }) => file);
  const reasons = Object.values(report.items).flatMap((item) => item.reasons.map(({ file }) => file));
  return new Set(reasons.filter((file) => file !== null && !unread.includes(file))).size;
}

const HOSTILE = [
  'macro',
  'encrypted',
  'empty',
  'truncated',
  'manyStrings',
  'manyCells',
  'liesAboutSize',
  'manySmallBombs',
  'deep',
  'entities',
  'fiftyMegabytes',
] as const;

async function* refusing(folder: string) {
  const results: (Done & { readonly file: string; readonly megabytes: number })[] = [];
  for (const file of HOSTILE) {
    const path = join(folder, `${file}.xlsx`);
    writeFileSync(path, hostile[file]());
    const { stdout, megabytes } = await watched([process.execPath, SCRIPT, 'safe', path]);
    results.push({ file, megabytes, ...(JSON.parse(stdout) as Done) });
    rmSync(path);
  }
  const opened = results.filter(({ found }) => typeof found === 'number').map(({ file }) => file);
  if (opened.length > 0) throw new Error(`hostile files were opened: ${opened.join(', ')}`);
  yield* worst(`refusing ${HOSTILE.length} hostile files`, results);
}
