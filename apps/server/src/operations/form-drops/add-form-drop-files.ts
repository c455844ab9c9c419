import type { Handler } from '../../http/call.ts';
import { addFiles } from '../../services/form-drops/add-files.ts';
import { loadFiles } from '../../services/form-drops/drop.ts';

/** Reads and matches; no answer is written. */
export const addFormDropFiles: Handler<'addFormDropFiles'> = async (call) => {
  const ids = await addFiles(call);
  return { files: await loadFiles(call, call.params.formDropId, ids) };
};
