import { draftEditions, readOfficialFiles } from '@mamori/documents/read/edition/draft';
import { translator } from '@mamori/messages/translate';
import type { Call, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { importAnswer } from '../../services/editions/answer.ts';
import { keepImport } from '../../services/editions/create.ts';
import { exists } from '../../services/editions/publish.ts';
import { loadImport } from '../../services/editions/stored.ts';

type CreateCall = Call<'createEditionImport'>;

/** Official forms come in one to four workbooks. */
const MOST_FILES = 20;

/** Reads all workbooks of the upload together; an edition is never proposed from a part of them. */
export const createEditionImport: Handler<'createEditionImport'> = async (call) => {
  const { context, tx, locale, files } = call;
  if (files.length > MOST_FILES) throw new Problem('malformed-request');
  const workbooks = await readAll(call);
  const draft = draftEditions(workbooks, context.regulations.current(), locale);
  const known = draft.report.understood.filter(({ code }) => code === 'already-installed');
  if (draft.editions.length === 0 && known.length > 0)
    throw exists(known.map(({ content: id }) => ({ id: id ?? '' })));
  const id = await keepImport(call, draft);
  return importAnswer(context, await loadImport(tx, id), locale);
};

async function readAll({ files, locale }: CreateCall) {
  const sources = files.map(({ name, bytes }) => ({ name, source: bytes }));
  const read = await readOfficialFiles(sources, locale);
  if (read.refused.length === 0) return read.files;
  const t = translator(locale);
  const reasons = read.refused.map(({ file, reason }) =>
    t('regulations:import.refusedFile', { file, reason }),
  );
  throw new Problem('unreadable-file', {
    params: { reason: reasons.join('　') },
    details: { files: read.refused },
  });
}
