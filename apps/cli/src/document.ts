/** A signed document from disk. */
import type { SignedDocument } from '@mamori/exchange/envelope';
import { readSignedDocument } from '@mamori/exchange/signed-document';
import { readJson } from './json-file.ts';
import { CommandError, t } from './output.ts';

/** Throws a `CommandError` that names the file. */
export async function readDocument(file: string): Promise<SignedDocument> {
  const document = readSignedDocument(await readJson(file));
  if (document) return document;
  throw new CommandError(t('cli:document.notSigned', { file }), { code: 'not-a-document' });
}
