/** Files into one archive, in memory: letters and forms are small. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface ArchivedFile {
  /** With its folder; slashes between. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function zipFiles(files: readonly ArchivedFile[], at: Date): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const { name, bytes } of files) archive.addBuffer(Buffer.from(bytes), name, { mtime: at });
  archive.end();
  return buffer(archive.outputStream as NodeJS.ReadableStream & AsyncIterable<Uint8Array>);
}
