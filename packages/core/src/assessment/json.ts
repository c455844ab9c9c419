/**
 * Reads `mamori.answers/1` from JSON (schema: docs/schemas/answers-1.schema.json). Without a schema library, because the browser reads imports too. Every
 * problem names its path; a document with a fatal problem is not half accepted.
 */
import type {
  AnswerDocument,
  AnswerProposal,
  AssessmentContext,
  Confirmation,
  Diagnostic,
  ItemAnswer,
  LaterConfirmation,
  TableEntries,
} from './answer-document.ts';
import { isFields, type JsonProblem, JsonReader } from './json-reader.ts';

export interface JsonReading {
  /** Null when any problem is fatal. */
  readonly document: AnswerDocument | null;
  readonly problems: readonly JsonProblem[];
}

const EDITION = /^fy20\d\d\/(facility|pharmacy|vendor|pharmacy-vendor)$/;
const ITEM = /^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/;
function readConfirmation(reader: JsonReader, path: string, value: unknown): Confirmation {
  const fields = reader.fields(path, value, ['answer', 'date']);
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    date: reader.date(`${path}.date`, fields.date),
  };
}

function readBetween(reader: JsonReader, path: string, value: unknown): LaterConfirmation {
  const fields = reader.fields(path, value, ['answer', 'date', 'targetDate']);
  return {
    answer: reader.answer(`${path}.answer`, fields.answer),
    date: reader.date(`${path}.date`, fields.date),
    targetDate: reader.date(`${path}.targetDate`, fields.targetDate),
  };
}

function readProposal(reader: JsonReader, path: string, value: unknown): AnswerProposal {
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

function readItem(reader: JsonReader, path: string, value: unknown): ItemAnswer {
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

function readItems(reader: JsonReader, value: unknown): Record<string, ItemAnswer> {
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

const CELL = /^[1-9]\d{0,2}\.[1-9]\d{0,2}$/;

function readTables(reader: JsonReader, value: unknown): Record<string, TableEntries> {
  if (!isFields(value)) {
    reader.report('tables', 'not-an-object', value);
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).map(([table, cells]) => {
      const path = `tables.${table}`;
      if (!/^[1-9]\d?$/.test(table)) reader.report(path, 'malformed-cell', table);
      if (!isFields(cells)) reader.report(path, 'not-an-object', cells);
      const entries = Object.entries(isFields(cells) ? cells : {}).map(([cell, text]) => {
        if (!CELL.test(cell)) reader.report(`${path}.${cell}`, 'malformed-cell', cell);
        return [cell, reader.text(`${path}.${cell}`, text) ?? ''];
      });
      return [table, Object.fromEntries(entries)];
    }),
  );
}

/** A document that leaves the context out does not know it: questions, never errors. */
function readContext(reader: JsonReader, value: unknown): AssessmentContext {
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

function readDiagnostic(reader: JsonReader, path: string, value: unknown): Diagnostic {
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

function readSubject(reader: JsonReader, value: unknown): AnswerDocument['subject'] {
  const fields = reader.fields('subject', value ?? {}, ['name', 'facilityCode']);
  const name = reader.text('subject.name', fields.name);
  if (fields.facilityCode === undefined) return { name };
  return { name, facilityCode: reader.text('subject.facilityCode', fields.facilityCode) };
}

const DOCUMENT_FIELDS = ['format', 'edition', 'subject', 'context', 'items', 'tables', 'diagnostics'];

export function readAnswerDocument(value: unknown): JsonReading {
  const reader = new JsonReader();
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
    ...(fields.tables === undefined ? {} : { tables: readTables(reader, fields.tables) }),
    diagnostics: reader
      .array('diagnostics', fields.diagnostics)
      .map((one, at) => readDiagnostic(reader, `diagnostics.${at}`, one)),
  };
  return { document: reader.problems.some((one) => one.fatal) ? null : document, problems: reader.problems };
}
