/**
 * What crosses between a facility and its vendor (R-C5): the request, the answers, the decision. Payloads of signed documents
 * (packages/exchange); read strictly, because they come from elsewhere. A payload with a fatal problem is not half accepted.
 */
import type { AnswerDocument } from '../assessment/answer-document.ts';
import { readAnswerDocument } from '../assessment/json.ts';
import { type Fields, type JsonProblem, JsonReader } from '../assessment/json-reader.ts';

export const VENDOR_REQUEST_TYPE = 'vendor.request';
export const VENDOR_ANSWERS_TYPE = 'vendor.answers';
export const VENDOR_DECISION_TYPE = 'vendor.decision';
/** Version of these payloads' formats, as the envelope names it. */
export const VENDOR_DOCUMENT_VERSION = 1;

/** Facility → vendor. */
export interface VendorRequestPayload {
  readonly format: 'mamori.vendor-request/1';
  readonly requestId: string;
  readonly campaign: { readonly title: string; readonly fiscalYear: number; readonly dueOn: string };
  readonly editionId: string;
  readonly facility: { readonly name: string; readonly code: string | null };
  readonly vendorName: string;
  readonly systems: readonly { readonly name: string; readonly product: string }[];
  readonly letter: { readonly subject: string; readonly body: string };
  /** Where the answer goes: the facility's organization, and its address when it has one. */
  readonly reply: { readonly organizationId: string; readonly url: string | null };
}

/** Vendor → facility. A correction's envelope names in `supersedes` the payload hash of the answer it replaces. */
export interface VendorAnswersPayload {
  readonly format: 'mamori.vendor-answers/1';
  readonly requestId: string;
  readonly document: AnswerDocument;
  readonly answeredBy: { readonly name: string; readonly post: string };
  readonly products: readonly {
    readonly name: string;
    readonly version: string;
    readonly revision: number;
  }[];
  readonly correction: boolean;
  readonly explanation: string;
}

/** Facility → vendor. */
export interface VendorDecisionPayload {
  readonly format: 'mamori.vendor-decision/1';
  readonly requestId: string;
  readonly decision: 'accepted' | 'returned';
  readonly comment: string;
  readonly messages: readonly {
    readonly itemId: string;
    readonly text: string;
    readonly by: string;
    /** UTC, ISO 8601. */
    readonly at: string;
  }[];
  /** Payload hash of the answers that were decided on; null when they came without a document. */
  readonly answersHash: string | null;
}

export interface PayloadReading<Payload> {
  /** Null when any problem is fatal. */
  readonly payload: Payload | null;
  readonly problems: readonly JsonProblem[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const EDITION = /^fy20\d\d\/(vendor|pharmacy-vendor)$/;
const ITEM = /^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/;
const NAME_LENGTH = 200;
const TEXT_LENGTH = 20_000;
const LIST_LENGTH = 1000;

/** Reads fields of one object; each problem carries its path. */
class PayloadReader extends JsonReader {
  within(path: string, value: unknown): Fields {
    return this.fields(path, value, KNOWN[path.replace(/\.\d+$/, '')] ?? []);
  }
  needed(path: string, value: unknown, longest = NAME_LENGTH): string {
    const text = this.optional(path, value, longest);
    if (text.trim() === '' && typeof value === 'string') this.report(path, 'missing', value);
    return text;
  }
  optional(path: string, value: unknown, longest = TEXT_LENGTH): string {
    if (typeof value !== 'string') {
      this.report(path, value === undefined ? 'missing' : 'not-text', value);
      return '';
    }
    if (value.length > longest) this.report(path, 'too-long', value);
    return value;
  }
  matching(path: string, value: unknown, pattern: RegExp, code: JsonProblem['code']): string {
    if (typeof value === 'string' && pattern.test(value)) return value;
    this.report(path, code, value);
    return '';
  }
  id(path: string, value: unknown): string {
    return this.matching(path, value, UUID, 'malformed-id');
  }
  whole(path: string, value: unknown): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.report(path, 'not-a-number', value);
    return 0;
  }
  flag(path: string, value: unknown): boolean {
    const fact = this.fact(path, value);
    if (fact === null && (value === undefined || value === null)) this.report(path, 'missing', value);
    return fact ?? false;
  }
  each<T>(path: string, value: unknown, read: (path: string, fields: Fields) => T): T[] {
    if (value === undefined) this.report(path, 'missing', value);
    const list = this.array(path, value);
    if (list.length > LIST_LENGTH) this.report(path, 'too-long', `${list.length}`);
    return list
      .slice(0, LIST_LENGTH)
      .map((one, at) => read(`${path}.${at}`, this.within(`${path}.${at}`, one)));
  }
  result<Payload>(payload: Payload): PayloadReading<Payload> {
    const fatal = this.problems.some((problem) => problem.fatal);
    return { payload: fatal ? null : payload, problems: this.problems };
  }
}

/** Fields that this version knows, by path; others are named and not taken over. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  campaign: ['title', 'fiscalYear', 'dueOn'],
  facility: ['name', 'code'],
  systems: ['name', 'product'],
  letter: ['subject', 'body'],
  reply: ['organizationId', 'url'],
  answeredBy: ['name', 'post'],
  products: ['name', 'version', 'revision'],
  messages: ['itemId', 'text', 'by', 'at'],
};

function open(reader: PayloadReader, value: unknown, format: string, known: readonly string[]): Fields {
  const fields = reader.fields('', value, ['format', 'requestId', ...known]);
  if (fields.format !== format) reader.report('format', 'other-format', fields.format);
  return fields;
}

const REQUEST_FIELDS = ['campaign', 'editionId', 'facility', 'vendorName', 'systems', 'letter', 'reply'];

export function readVendorRequest(value: unknown): PayloadReading<VendorRequestPayload> {
  const reader = new PayloadReader();
  const format = 'mamori.vendor-request/1';
  const fields = open(reader, value, format, REQUEST_FIELDS);
  const campaign = reader.within('campaign', fields.campaign);
  const facility = reader.within('facility', fields.facility);
  const letter = reader.within('letter', fields.letter);
  const reply = reader.within('reply', fields.reply);
  const dueOn = reader.date('campaign.dueOn', campaign.dueOn);
  if (dueOn === null) reader.report('campaign.dueOn', 'missing', campaign.dueOn);
  return reader.result<VendorRequestPayload>({
    format,
    requestId: reader.id('requestId', fields.requestId),
    campaign: {
      title: reader.needed('campaign.title', campaign.title),
      fiscalYear: reader.whole('campaign.fiscalYear', campaign.fiscalYear),
      dueOn: dueOn ?? '',
    },
    editionId: reader.matching('editionId', fields.editionId, EDITION, 'unknown-edition'),
    facility: {
      name: reader.needed('facility.name', facility.name),
      code: reader.text('facility.code', facility.code),
    },
    vendorName: reader.optional('vendorName', fields.vendorName, NAME_LENGTH),
    systems: reader.each('systems', fields.systems, (path, system) => ({
      name: reader.optional(`${path}.name`, system.name, NAME_LENGTH),
      product: reader.optional(`${path}.product`, system.product, NAME_LENGTH),
    })),
    letter: {
      subject: reader.optional('letter.subject', letter.subject, NAME_LENGTH * 5),
      body: reader.optional('letter.body', letter.body),
    },
    reply: {
      organizationId: reader.id('reply.organizationId', reply.organizationId),
      url: reader.text('reply.url', reply.url),
    },
  });
}

const ANSWERS_FIELDS = ['document', 'answeredBy', 'products', 'correction', 'explanation'];

export function readVendorAnswers(value: unknown): PayloadReading<VendorAnswersPayload> {
  const reader = new PayloadReader();
  const format = 'mamori.vendor-answers/1';
  const fields = open(reader, value, format, ANSWERS_FIELDS);
  const answeredBy = reader.within('answeredBy', fields.answeredBy);
  const reading = readAnswerDocument(fields.document);
  for (const problem of reading.problems) {
    reader.problems.push({ ...problem, path: problem.path === '' ? 'document' : `document.${problem.path}` });
  }
  const { document } = reading;
  return reader.result<VendorAnswersPayload>({
    format,
    requestId: reader.id('requestId', fields.requestId),
    // Null only together with a fatal problem, and then the payload is null.
    document: document as AnswerDocument,
    answeredBy: {
      name: reader.optional('answeredBy.name', answeredBy.name, NAME_LENGTH),
      post: reader.optional('answeredBy.post', answeredBy.post, NAME_LENGTH),
    },
    products: reader.each('products', fields.products, (path, product) => ({
      name: reader.optional(`${path}.name`, product.name, NAME_LENGTH),
      version: reader.optional(`${path}.version`, product.version, NAME_LENGTH),
      revision: reader.whole(`${path}.revision`, product.revision),
    })),
    correction: reader.flag('correction', fields.correction),
    explanation: reader.optional('explanation', fields.explanation),
  });
}

const DECISION_FIELDS = ['decision', 'comment', 'messages', 'answersHash'];

export function readVendorDecision(value: unknown): PayloadReading<VendorDecisionPayload> {
  const reader = new PayloadReader();
  const format = 'mamori.vendor-decision/1';
  const fields = open(reader, value, format, DECISION_FIELDS);
  const { decision, answersHash } = fields;
  if (decision !== 'accepted' && decision !== 'returned')
    reader.report('decision', 'unknown-decision', decision);
  return reader.result<VendorDecisionPayload>({
    format,
    requestId: reader.id('requestId', fields.requestId),
    decision: decision === 'accepted' ? 'accepted' : 'returned',
    comment: reader.optional('comment', fields.comment),
    messages: reader.each('messages', fields.messages, (path, message) => ({
      itemId: reader.matching(`${path}.itemId`, message.itemId, ITEM, 'malformed-item-id'),
      text: reader.optional(`${path}.text`, message.text),
      by: reader.optional(`${path}.by`, message.by, NAME_LENGTH),
      at: reader.matching(`${path}.at`, message.at, INSTANT, 'not-a-time'),
    })),
    answersHash:
      answersHash === null ? null : reader.matching('answersHash', answersHash, HASH, 'malformed-hash'),
  });
}
