import { encode } from 'uqr';

/** A QR code as rows of modules (true = dark), with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrModules(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 4 }).data;
}
