/** The official form as handed in, as files that are kept. */
import { createHash } from 'node:crypto';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { storeBytes } from '../attachments.ts';
import type { HandInFile } from './payload.ts';

export interface StoredForm extends HandInFile {
  readonly attachmentId: string;
}

export async function storeForms(
  context: Context,
  tx: Tx,
  scope: Scope,
  form: { readonly edition: Edition; readonly document: AnswerDocument; readonly stamp: string | null },
): Promise<{ readonly xlsx: StoredForm; readonly pdf: StoredForm }> {
  const make = (format: 'xlsx' | 'pdf') =>
    context.documents.form(form.edition, form.document, format, form.stamp);
  const [xlsx, pdf] = await Promise.all([make('xlsx'), make('pdf')]);
  return { xlsx: await store(context, tx, scope, xlsx), pdf: await store(context, tx, scope, pdf) };
}

async function store(context: Context, tx: Tx, scope: Scope, file: FileAnswer): Promise<StoredForm> {
  const { bytes, fileName: name, mediaType } = file;
  const attachmentId = await storeBytes(context, tx, scope, { name, mediaType, bytes });
  return { attachmentId, name, sha256: createHash('sha256').update(bytes).digest('hex') };
}
