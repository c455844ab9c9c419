import { readAccessLog } from '@mamori/core/vendor/access-log';
import { translateDynamic } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { readDelimited } from '../../services/delimited.ts';
import { keepWorkFile } from '../../services/maintenance/files.ts';
import { loadWork } from '../../services/maintenance/work-step.ts';

/** A log is at most this long; the report that is made of it holds 2,000 sessions. */
const MOST_LINES = 2001;

export const readMaintenanceLog: Handler<'readMaintenanceLog'> = async (call) => {
  const { files, locale } = call;
  await loadWork(call);
  const rows = readDelimited(files[0]?.bytes ?? new Uint8Array(), { mostLines: MOST_LINES });
  const { sessions, problems } = readAccessLog(rows);
  return {
    fileId: await keepWorkFile(call, 'access_log'),
    sessions: [...sessions],
    problems: problems.map(({ code, line, content }) => ({
      line,
      message: translateDynamic(locale, `maintenance:log.${code}`, { line, content }) ?? code,
    })),
  };
};
