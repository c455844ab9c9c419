/** The official form: PDF and XLSX of documents that all differ, one after the other, as a hand-in makes them. */
import { readFileSync } from 'node:fs';
import {
  type AnswerDocument,
  type AnswerValue,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { createPdfRenderer } from '@mamori/documents/render/pdf/renderer';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Edition } from '@mamori/regulations/model/edition';

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 5000);
const WARM_UP = 50;

export default async function* bench() {
  const edition = loadCatalogue().edition('fy2025/facility');
  const random = generator(20250520);
  yield* benchXlsx(edition, random);
  yield* benchPdf(edition, random);
}

async function* benchXlsx(edition: Edition, random: () => number) {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + 300; i += 1) {
    const answers = answerDocument(edition, i, random);
    const start = performance.now();
    await renderOfficialFormXlsx(buildOfficialForm(edition, answers), { stamp: `封印 ${i}` });
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  yield figure('official XLSX, p50', quantile(times, 0.5), 'ms', 20, { samples: times.length });
  yield figure('official XLSX, p99', quantile(times, 0.99), 'ms', null);
}

async function* benchPdf(edition: Edition, random: () => number) {
  const renderer = createPdfRenderer();
  const times: number[] = [];
  let peak = 0;
  for (let i = 0; i < WARM_UP + DOCUMENTS; i += 1) {
    const answers = answerDocument(edition, i, random);
    const start = performance.now();
    await renderer.officialForm(buildOfficialForm(edition, answers), { stamp: `封印 ${i}` });
    if (i >= WARM_UP) times.push(performance.now() - start);
    if (i % 100 === 99) peak = Math.max(peak, memoryOf([process.pid, ...renderer.pids()]));
  }
  const after = memoryOf([process.pid, ...renderer.pids()]);
  await renderer.close();
  const samples = { samples: times.length };
  yield figure('official PDF, distinct documents, p50', quantile(times, 0.5), 'ms', 15, samples);
  yield figure('official PDF, distinct documents, p99', quantile(times, 0.99), 'ms', 30, samples);
  yield figure(`memory after ${DOCUMENTS} PDFs, parent and worker`, after, 'MB', 500, { peak });
}

/** A form as facilities fill it in: on a few days of its own, with notes of its own; no two are alike. */
function answerDocument(edition: Edition, n: number, random: () => number): AnswerDocument {
  const days = [day(5, random), day(5, random), day(6, random)];
  const items = editionItems(edition).map(({ id }) => [id, answer(n, days, random)] as const);
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: `医療法人${pick(NAMES, random)}会 ${pick(NAMES, random)}${pick(KINDS, random)} ${n}` },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(items),
    diagnostics: [],
  };
}

function answer(n: number, days: readonly string[], random: () => number): ItemAnswer {
  const value = pick(['yes', 'yes', 'yes', 'yes', 'no', 'no', 'notApplicable', null] as const, random);
  const no = value === 'no';
  return {
    answer: value,
    date: value === null ? null : pick(days, random),
    targetDate: no ? day(10, random) : null,
    second: no && random() < 0.5 ? { answer: 'yes' as AnswerValue, date: day(11, random) } : null,
    note: random() < 0.4 ? `${pick(NOTES, random)}（${pick(NAMES, random)} ${n}）` : '',
  };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

const day = (month: number, random: () => number) =>
  `2025-${String(month + Math.floor(random() * 2)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;

const NAMES = [
  'さくら',
  '青葉',
  '山田',
  '緑ヶ丘',
  '中央',
  '東山',
  '佐藤',
  '富士見',
  '若葉',
  '湊',
  '北野',
  '桜井',
];
const KINDS = ['診療所', '病院', '内科クリニック', '歯科医院', '眼科'];
const NOTES = [
  '機器台帳を作成し、年に1回、現物と照らし合わせている',
  '電子カルテの事業者に依頼中',
  '改善計画書のとおり、年度内に契約を結ぶ',
  '院長が兼務している',
  'ウイルス対策ソフトで接続を制限',
  '対応の予定日を事業者に確認した',
  '研修で周知し、誓約書を集めた',
  '旧システムは3月に更新する',
];

/** Mulberry32: the same documents on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Resident memory of processes in MB; only Linux says it of others. */
function memoryOf(pids: readonly number[]): number {
  if (process.platform !== 'linux') return Math.round(process.memoryUsage.rss() / 1e6);
  const bytes = pids.map(
    (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024,
  );
  return Math.round(bytes.reduce((sum, value) => sum + value, 0) / 1e6);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0) * 10) / 10;
}

function figure(name: string, value: number, unit: string, goal: number | null, more: object = {}) {
  return { name, value, unit, goal, met: goal === null ? null : value <= goal, ...more };
}
