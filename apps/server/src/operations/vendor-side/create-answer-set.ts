import type { Handler } from '../../http/call.ts';
import { loadSet } from '../../services/vendor-side/answer-sets.ts';
import { createSet } from '../../services/vendor-side/copy-set.ts';

export const createAnswerSet: Handler<'createAnswerSet'> = async ({
  context,
  tx,
  scope,
  locale,
  params,
  body,
}) => {
  const id = await createSet(context, tx, scope, { versionId: params.productVersionId, ...body });
  return loadSet(context, tx, scope, locale, id);
};
