import type { Handler } from '../../http/call.ts';
import { importAnswer } from '../../services/editions/answer.ts';
import { loadImport } from '../../services/editions/stored.ts';

export const getEditionImport: Handler<'getEditionImport'> = async ({ context, tx, params, locale }) =>
  importAnswer(context, await loadImport(tx, params.importId), locale);
