import type { Handler } from '../../http/call.ts';
import { readFile } from '../../services/attachments.ts';

export const downloadAttachment: Handler<'downloadAttachment'> = ({ tx, params }) =>
  readFile(tx, params.attachmentId);
