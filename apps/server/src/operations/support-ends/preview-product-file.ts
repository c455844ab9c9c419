import { type Handler, onlyFile } from '../../http/call.ts';
import { previewFile } from '../../services/support-ends/take-in.ts';

export const previewProductFile: Handler<'previewProductFile'> = async (call) =>
  previewFile(call, onlyFile(call.files));
