import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: readonly string[];
  /** Text of all pages, without any white space: line breaks of the layout say nothing. */
  readonly text: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly marked: boolean;
  readonly outline: readonly string[];
  readonly roles: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

/** Opens the PDF with an independent reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    return await describeDocument(document);
  } finally {
    await task.destroy();
  }
}

async function describeDocument(document: PDFDocumentProxy): Promise<ReadPdf> {
  const metadata = await document.getMetadata();
  const info = metadata.info as { Title?: string; Language?: string };
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const proxies = await Promise.all(numbers.map((n) => document.getPage(n)));
  const pages = await Promise.all(proxies.map(pageText));
  const roles = await Promise.all(
    proxies.map(async (page) => rolesOf((await page.getStructTree()) as StructNode | null)),
  );
  return {
    pages,
    text: pages.join('').replace(/\s/g, ''),
    title: info.Title,
    language: info.Language,
    marked: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    outline: outlineTitles((await document.getOutline()) ?? []),
    roles: [...new Set(roles.flat())],
  };
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '' : '') : '')).join('');
}

function rolesOf(node: StructNode | null): string[] {
  if (!node) return [];
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function outlineTitles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => [node.title, ...outlineTitles(node.items)]);
}
