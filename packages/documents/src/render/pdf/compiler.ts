/** Typst in this process: fixed templates, data through `inputs`, an empty workspace, only our fonts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from '../../fonts/font-files.ts';

export type TemplateName = 'official-form' | 'sheet' | 'labels' | 'diagram';

/** Same input, same bytes: the date in the file is not the clock's. 2000-01-01T00:00:00Z. */
const FIXED_TIMESTAMP = 946_684_800;

/** A directory that does not exist: no template can read a file of the machine. */
const NO_FILES = fileURLToPath(new URL('../../templates/no-files', import.meta.url));

/**
 * Typst keeps every layout it ever made: without eviction 2,500 forms took 10 GB. What the last documents have used
 * stays, because most cells of a form are those of the one before.
 */
const CACHE_AGE = 12;

export class PdfCompiler {
  readonly #compiler: NodeCompiler;
  readonly #templates = new Map<TemplateName, string>();

  constructor() {
    this.#compiler = NodeCompiler.create({ workspace: NO_FILES, fontArgs: [{ fontBlobs: readFonts() }] });
  }

  render(template: TemplateName, data: string): Uint8Array {
    const result = this.#compiler.compile({ mainFileContent: this.#template(template), inputs: { data } });
    if (!result.result)
      throw new Error(describeFailure(template, result.takeDiagnostics()?.shortDiagnostics));
    return this.#compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp: FIXED_TIMESTAMP });
  }

  /** Has to follow every document; apart, so that nobody waits for it. */
  tidy(): void {
    this.#compiler.evictCache(CACHE_AGE);
  }

  #template(name: TemplateName): string {
    const cached = this.#templates.get(name);
    if (cached !== undefined) return cached;
    const source = readFileSync(new URL(`../../templates/${name}.typ`, import.meta.url), 'utf8');
    this.#templates.set(name, source);
    return source;
  }
}

function describeFailure(template: string, diagnostics: readonly unknown[] | undefined): string {
  return `The template ${template}.typ could not be compiled: ${JSON.stringify(diagnostics)}`;
}
