/** Which files may be evidence. The content must be what the name says: a program does not pass as a picture. */
import type { UploadedFile } from '../http/call.ts';
import { Problem } from '../http/problem.ts';

interface Kind {
  readonly mediaType: string;
  readonly matches: (bytes: Uint8Array) => boolean;
}

const starts =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    signature.every((byte, i) => bytes[i] === byte);
const ZIP = starts(0x50, 0x4b, 0x03, 0x04);
const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}

function isHeic(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(4, 12)).startsWith('ftyp');
}

const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', matches: starts(0x25, 0x50, 0x44, 0x46) },
  png: { mediaType: 'image/png', matches: starts(0x89, 0x50, 0x4e, 0x47) },
  jpg: { mediaType: 'image/jpeg', matches: starts(0xff, 0xd8, 0xff) },
  jpeg: { mediaType: 'image/jpeg', matches: starts(0xff, 0xd8, 0xff) },
  webp: { mediaType: 'image/webp', matches: starts(0x52, 0x49, 0x46, 0x46) },
  heic: { mediaType: 'image/heic', matches: isHeic },
  xlsx: { mediaType: `${OPEN_XML}spreadsheetml.sheet`, matches: ZIP },
  docx: { mediaType: `${OPEN_XML}wordprocessingml.document`, matches: ZIP },
  pptx: { mediaType: `${OPEN_XML}presentationml.presentation`, matches: ZIP },
  csv: { mediaType: 'text/csv', matches: isText },
  txt: { mediaType: 'text/plain', matches: isText },
  log: { mediaType: 'text/plain', matches: isText },
};

export const ALLOWED_EXTENSIONS = Object.keys(KINDS);

export function sniffMediaType(file: UploadedFile): string {
  const extension = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[extension];
  if (!kind?.matches(file.bytes)) {
    throw new Problem('unsupported-file', {
      params: { allowed: ALLOWED_EXTENSIONS.map((e) => e.toUpperCase()).join(', ') },
    });
  }
  return kind.mediaType;
}

/** No folders, no control characters, at most 150 characters with the extension kept. */
export function safeFileName(name: string): string {
  const base =
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\p{Cc}/gu, '')
      .trim() || 'file';
  if (base.length <= 150) return base;
  const extension = /\.[a-z]+$/i.exec(base)?.[0] ?? '';
  return base.slice(0, 150 - extension.length) + extension;
}
