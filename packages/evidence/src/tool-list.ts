/**
 * The output of a tool as a list for a ledger (R-D1, R-E3): headings are columns of the ledger, so that preview and import of lists
 * take it as it is.
 */

export type ToolLedger = 'device' | 'account';

/** Every format that is read, and the ledger that its rows belong to. */
export const TOOL_LEDGERS = {
  systeminfo: 'device',
  computer_info: 'device',
  nmap_xml: 'device',
  osquery_json: 'device',
  glpi_csv: 'device',
  snipe_it_csv: 'device',
  ad_user: 'account',
  dsquery_user: 'account',
  dsget_user: 'account',
  net_user_list: 'account',
  net_user: 'account',
  local_user: 'account',
  wmic_useraccount: 'account',
  etc_passwd: 'account',
  etc_shadow: 'account',
  passwd_status: 'account',
  lastlog: 'account',
} as const satisfies Readonly<Record<string, ToolLedger>>;
export type ToolFormat = keyof typeof TOOL_LEDGERS;
export const TOOL_FORMATS = Object.keys(TOOL_LEDGERS) as readonly ToolFormat[];

/** What was left out, or could not be read for certain. `params.count`: how often; the line is that of the first. */
export const TOOL_REMARK_CODES = [
  'column-left-out',
  'cut-off',
  'date-order-unclear',
  'date-unreadable',
  'empty-password',
  'hosts-down',
  'line-unclear',
  'login-name-not-stated',
  'named-by-address',
  'never-logged-in',
  'no-name',
  'os-not-certain',
  'system-accounts-left-out',
  'uneven-row',
  'value-too-long',
  'values-cut',
  'values-not-exported',
  'word-unknown',
] as const;
export type ToolRemarkCode = (typeof TOOL_REMARK_CODES)[number];

export interface ToolRemark {
  /** 1-based. */
  readonly line: number;
  readonly code: ToolRemarkCode;
  readonly params: Readonly<Record<string, string>>;
}

export interface ToolRow {
  /** 1-based line of the text where the record begins. */
  readonly line: number;
  /** As many as there are headings. Several values of a cell stand on lines of their own; what is not stated is ''. */
  readonly cells: readonly string[];
}

export interface ToolList {
  readonly format: ToolFormat;
  readonly ledger: ToolLedger;
  /** Columns of the ledger. */
  readonly headings: readonly string[];
  readonly rows: readonly ToolRow[];
  readonly remarks: readonly ToolRemark[];
  /** Values of columns that hold for every row, such as `layer`, `realm`. */
  readonly defaults: Readonly<Record<string, string>>;
}

export const TOOL_LIMITS = {
  /** Of the whole text. */
  characters: 30 * 1024 * 1024,
  rows: 50_000,
  /** Of one record of a CSV file. */
  recordCharacters: 1_000_000,
  columns: 2_000,
  /** Elements inside each other. */
  depth: 64,
} as const;

/**
 * `damaged`: not well-formed, or cut off where nothing can be kept · `entity-declarations`: a document type that declares something ·
 * `nul-bytes`: UTF-16 read as another encoding · `other-ledger`: the format belongs to the ledger in params.
 */
export const UNREADABLE_TOOL_CODES = [
  'damaged',
  'empty',
  'entity-declarations',
  'no-rows',
  'not-this-format',
  'nul-bytes',
  'open-quote',
  'other-ledger',
  'record-too-long',
  'too-deep',
  'too-large',
  'too-many-columns',
  'too-many-rows',
] as const;
export type UnreadableToolCode = (typeof UNREADABLE_TOOL_CODES)[number];

/** The text as a whole cannot be read. Neither message nor params hold a piece of the text, which may be a password's hash. */
export class UnreadableToolError extends Error {
  readonly code: UnreadableToolCode;
  /** 1-based. */
  readonly line: number;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: UnreadableToolCode, line: number, params: Readonly<Record<string, string>> = {}) {
    super(`${code} in line ${line}`);
    this.name = 'UnreadableToolError';
    this.code = code;
    this.line = line;
    this.params = params;
  }
}

/** Throws `too-many-rows`: records are counted before they are kept. */
export function checkRowCount(count: number, line: number): void {
  if (count > TOOL_LIMITS.rows)
    throw new UnreadableToolError('too-many-rows', line, { limit: String(TOOL_LIMITS.rows) });
}
