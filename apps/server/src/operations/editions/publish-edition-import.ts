import type { Handler } from '../../http/call.ts';
import { importAnswer } from '../../services/editions/answer.ts';
import { afterPublication, publishImport } from '../../services/editions/publish.ts';
import { loadImport, lockDraft } from '../../services/editions/stored.ts';

export const publishEditionImport: Handler<'publishEditionImport'> = async (call) => {
  const { context, tx, params, locale } = call;
  await publishImport(call, await lockDraft(tx, params.importId));
  call.afterCommit(() => afterPublication(context));
  return importAnswer(context, await loadImport(tx, params.importId), locale);
};
