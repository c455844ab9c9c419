import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { chooseRequest } from '../../services/form-drops/choose.ts';
import { loadFiles } from '../../services/form-drops/drop.ts';

export const chooseFormDropFile: Handler<'chooseFormDropFile'> = async (call) => {
  await chooseRequest(call);
  const [file] = await loadFiles(call, call.params.formDropId, [call.params.formDropFileId]);
  if (!file) throw new Problem('not-found');
  return file;
};
