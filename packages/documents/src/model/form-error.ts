export type FormErrorCode =
  | 'edition-mismatch'
  | 'item-not-in-edition'
  | 'date-invalid'
  | 'table-not-in-edition';

/** The answers do not belong to this form; `code` is a key of the catalogue (`documents:error.…`). */
export class FormError extends Error {
  readonly code: FormErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: FormErrorCode, params: Readonly<Record<string, string>>) {
    super(
      `${code}: ${Object.entries(params)
        .map(([k, v]) => `${k}=${v}`)
        .join(', ')}`,
    );
    this.name = 'FormError';
    this.code = code;
    this.params = params;
  }
}
