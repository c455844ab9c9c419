/** Child process of the renderer: one document after the other, and nothing of one left for the next. */
import { PdfCompiler, type TemplateName } from './compiler.ts';

export interface RenderRequest {
  readonly id: number;
  readonly template: TemplateName;
  readonly data: string;
}

export type RenderReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

const compiler = new PdfCompiler();

/**
 * A laid-out document hangs on a JavaScript object. Left to itself, V8 frees a hundred of them at once and somebody waits
 * 30 ms; after every document it would cost all of them a little.
 */
const FREED_TOGETHER = 5;
let documents = 0;

process.on('message', (request: RenderRequest) => {
  process.send?.(render(request));
  compiler.tidy();
  documents += 1;
  if (documents % FREED_TOGETHER === 0) globalThis.gc?.({ type: 'minor' });
});
// The parent is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit(0));

function render({ id, template, data }: RenderRequest): RenderReply {
  try {
    return { id, pdf: compiler.render(template, data) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
