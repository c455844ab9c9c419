/** The process in which files are parsed (`safely.ts`): bytes in, workbook or refusal out. */
import { WorkbookRefused } from './refusal.ts';
import type { WorkerReply } from './safely.ts';
import { readWorkbook } from './workbook.ts';

process.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));

async function answer(bytes: Uint8Array): Promise<WorkerReply> {
  try {
    return { workbook: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refused: error.code, params: error.params };
    const detail = error instanceof Error ? error.message : String(error);
    return { refused: 'damaged', params: { part: 'workbook', detail: detail.slice(0, 200) } };
  }
}
