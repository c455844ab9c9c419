/** The process in which files are parsed (`parser.ts`): XML parts in, workbook or refusal out. */
import type { ParserReply } from './parser.ts';
import type { WorkbookPackage } from './prescan.ts';
import { WorkbookRefused } from './refusal.ts';
import { parseWorkbook } from './workbook.ts';

process.on('message', (source: WorkbookPackage) => {
  process.send?.(answer(source));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

function answer(source: WorkbookPackage): ParserReply {
  try {
    return { workbook: parseWorkbook(source) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refused: error.code, params: error.params };
    const detail = error instanceof Error ? error.message : String(error);
    return { refused: 'damaged', params: { part: 'workbook', detail: detail.slice(0, 200) } };
  }
}
