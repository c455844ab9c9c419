/** Reasons for which a file is refused before anything in it is read; keys of the catalogue `reading:refused.*`. */
export type RefusalCode =
  | 'empty-file'
  | 'file-too-large'
  | 'not-found'
  | 'not-a-file'
  | 'unreadable'
  | 'old-excel'
  | 'encrypted'
  | 'truncated'
  | 'not-a-workbook'
  | 'other-format'
  | 'macros'
  | 'binary-workbook'
  | 'unfolds-too-large'
  | 'too-many-strings'
  | 'too-many-cells'
  | 'too-many-elements'
  | 'text-too-long'
  | 'too-deep'
  | 'too-many-parts'
  | 'entity-declarations'
  | 'text-encoding'
  | 'damaged'
  | 'parser-limit';

/** A named error: the file as a whole cannot be read. Params fill the message (`reading:refused.<code>`). */
export class WorkbookRefused extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'WorkbookRefused';
    this.code = code;
    this.params = params;
  }
}
