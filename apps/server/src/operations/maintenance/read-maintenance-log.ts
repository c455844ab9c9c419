import { readAccessLog } from '@mamori/core/vendor/access-log';
import { ListRefused } from '@mamori/documents/read/list/decode';
import { LIST_LIMITS, readTextList } from '@mamori/documents/read/list/read-list';
import { translateDynamic } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { keepWorkFile } from '../../services/maintenance/files.ts';
import { loadWork } from '../../services/maintenance/work-step.ts';

export const readMaintenanceLog: Handler<'readMaintenanceLog'> = async (call) => {
  const { files, locale } = call;
  await loadWork(call);
  const rows = linesOf(files[0]?.bytes ?? new Uint8Array());
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

const LONGEST_RECORD = 100_000;

/** A list may be as long as the report that is made of it: 2,000 sessions below their headings. */
function linesOf(bytes: Uint8Array): (readonly string[])[] {
  try {
    const { rows } = readTextList(bytes, { longestRecord: LONGEST_RECORD });
    const lines = rows.map(({ cells }) => cells);
    if (lines.length > LIST_LIMITS.rows + 1)
      throw new Problem('payload-too-large', { params: { mebibytes: 5 } });
    return lines;
  } catch (cause) {
    throw cause instanceof ListRefused ? new Problem('unreadable-file', { cause }) : cause;
  }
}
