/**
 * Reads `mamori.answers/1` from JSON (schema: docs/schemas/answers-1.schema.json). Without a schema library, because the browser reads imports too. Every
 * problem names its path; a document with a fatal problem is not half accepted.
 */
import { isIsoDate } from '../calendar/iso-date.ts';
import type {
  AnswerDocument,
  AnswerProposal,
  AnswerValue,
  AssessmentContext,
  Confirmation,
  Diagnostic,
  IsoDate,
  ItemAnswer,
  LaterConfirmation,
} from './answer-document.ts';

export const JSON_PROBLEM_CODES = [
  'not-an-object',
  'not-an-array',
  'not-text',
  'unknown-format',
  'unknown-edition',
  'unknown-answer',
  'not-a-date',
  'not-yes-no-or-null',
  'malformed-item-id',
  'unknown-field',
] as const;

export interface JsonProblem {
  /** `items.2-1.date`. */
  readonly path: string;
  /** Key `rules:json.<code>`. */
  readonly code: (typeof JSON_PROBLEM_CODES)[number];
  readonly found: string;
  /** Not fatal: a field that this version does not know; it is not taken over. */
  readonly fatal: boolean;
}

export interface JsonReading {
  /** Null when any problem is fatal. */
  readonly document: AnswerDocument | null;
  readonly problems: readonly JsonProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

const EDITION = /^fy20\d\d\/(facility|pharmacy|vendor|pharmacy-vendor)$/;
const ITEM = /^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/;
const ANSWERS: ReadonlySet<unknown> = new Set(['yes', 'no', 'notApplicable', null]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands there, short enough for a message. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

class Reader {
  readonly problems: JsonProblem[] = [];

  report(path: string, code: JsonProblem['code'], value: unknown, fatal = true): void {
    this.problems.push({ path, code, found: show(value), fatal });
  }

  fields(path: string, value: unknown, known: readonly string[]): Fields {
    if (!isFields(value)) {
      this.report(path, 'not-an-object', value);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        this.report(path === '' ? key : `${path}.${key}`, 'unknown-field', value[key], false);
    }
    return value;
  }

  array(path: string, value: unknown): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.report(path, 'not-an-array', value);
    return [];
  }

  text(path: string, value: unknown): string | null {
    if (value === undefined || value === null || typeof value === 'string') return value ?? null;
    this.report(path, 'not-text', value);
    return null;
  }

  date(path: string, value: unknown): IsoDate | null {
    if (value === undefined || value === null || isIsoDate(value)) return value ?? null;
    this.report(path, 'not-a-date', value);
    return null;
  }

  answer(path: string, value: unknown): AnswerValue {
    if (value === undefined) return null;
    if (ANSWERS.has(value)) return value as AnswerValue;
    this.report(path, 'unknown-answer', value);
    return null;
  }

  fact(path: string, value: unknown): boolean | null {
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? null;
    this.report(path, 'not-yes-no-or-null', value);
    return null;
  }
}

function readConfirmation(reader: Reader, path: string, value: unknown): Confirmation {
  const fields = reader.fields(path, value, ['answer', 'date']);
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    date: reader.date(`${path}.date`, fields.date),
  };
}

function readBetween(reader: Reader, path: string, value: unknown): LaterConfirmation {
  const fields = reader.fields(path, value, ['answer', 'date', 'targetDate']);
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    date: reader.date(`${path}.date`, fields.date),
    targetDate: reader.date(`${path}.targetDate`, fields.targetDate),
  };
}

function readProposal(reader: Reader, path: string, value: unknown): AnswerProposal {
  const fields = reader.fields(path, value, ['answer', 'edition', 'items']);
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    edition: reader.text(`${path}.edition`, fields.edition) ?? '',
    items: reader
      .array(`${path}.items`, fields.items)
      .map((id, at) => reader.text(`${path}.items.${at}`, id) ?? ''),
  };
}

const ITEM_FIELDS = [
  'answer',
  'date',
  'targetDate',
  'second',
  'between',
  'nextTargetDate',
  'note',
  'basis',
  'proposal',
];

function readItem(reader: Reader, path: string, value: unknown): ItemAnswer {
  const fields = reader.fields(path, value, ITEM_FIELDS);
  const { second, between, nextTargetDate, basis, proposal } = fields;
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    date: reader.date(`${path}.date`, fields.date),
    targetDate: reader.date(`${path}.targetDate`, fields.targetDate),
    second:
      second === undefined || second === null ? null : readConfirmation(reader, `${path}.second`, second),
    ...(between === undefined
      ? {}
      : {
          between: reader
            .array(`${path}.between`, between)
            .map((one, at) => readBetween(reader, `${path}.between.${at}`, one)),
        }),
    ...(nextTargetDate === undefined
      ? {}
      : { nextTargetDate: reader.date(`${path}.nextTargetDate`, nextTargetDate) }),
    note: reader.text(`${path}.note`, fields.note) ?? '',
    ...(basis === undefined || basis === null ? {} : { basis: reader.text(`${path}.basis`, basis) ?? '' }),
    ...(proposal === undefined || proposal === null
      ? {}
      : { proposal: readProposal(reader, `${path}.proposal`, proposal) }),
  };
}

function readItems(reader: Reader, value: unknown): Record<string, ItemAnswer> {
  if (!isFields(value)) {
    reader.report('items', 'not-an-object', value);
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).map(([id, row]) => {
      if (!ITEM.test(id)) reader.report(`items.${id}`, 'malformed-item-id', id);
      return [id, readItem(reader, `items.${id}`, row)];
    }),
  );
}

/** A document that leaves the context out does not know it: questions, never errors. */
function readContext(reader: Reader, value: unknown): AssessmentContext {
  const names = ['vendorContracts', 'externalLine', 'networkDevices', 'servers'] as const;
  const fields = reader.fields('context', value ?? {}, names);
  const fact = (name: (typeof names)[number]) => reader.fact(`context.${name}`, fields[name]);
  return {
    vendorContracts: fact('vendorContracts'),
    externalLine: fact('externalLine'),
    networkDevices: fact('networkDevices'),
    servers: fact('servers'),
  };
}

function readDiagnostic(reader: Reader, path: string, value: unknown): Diagnostic {
  const fields = reader.fields(path, value, ['code', 'sheet', 'cell', 'content', 'message']);
  const text = (name: string) => reader.text(`${path}.${name}`, fields[name]);
  return {
    code: text('code') ?? '',
    sheet: text('sheet'),
    cell: text('cell'),
    content: text('content'),
    message: text('message') ?? '',
  };
}

function readSubject(reader: Reader, value: unknown): AnswerDocument['subject'] {
  const fields = reader.fields('subject', value ?? {}, ['name', 'facilityCode']);
  const name = reader.text('subject.name', fields.name);
  if (fields.facilityCode === undefined) return { name };
  return { name, facilityCode: reader.text('subject.facilityCode', fields.facilityCode) };
}

const DOCUMENT_FIELDS = ['format', 'edition', 'subject', 'context', 'items', 'diagnostics'];

export function readAnswerDocument(value: unknown): JsonReading {
  const reader = new Reader();
  const fields = reader.fields('', value, DOCUMENT_FIELDS);
  if (fields.format !== 'mamori.answers/1') reader.report('format', 'unknown-format', fields.format);
  const edition = reader.text('edition', fields.edition) ?? '';
  if (!EDITION.test(edition)) reader.report('edition', 'unknown-edition', fields.edition);
  const document: AnswerDocument = {
    format: 'mamori.answers/1',
    edition,
    subject: readSubject(reader, fields.subject),
    context: readContext(reader, fields.context),
    items: readItems(reader, fields.items),
    diagnostics: reader
      .array('diagnostics', fields.diagnostics)
      .map((one, at) => readDiagnostic(reader, `diagnostics.${at}`, one)),
  };
  return { document: reader.problems.some((one) => one.fatal) ? null : document, problems: reader.problems };
}
