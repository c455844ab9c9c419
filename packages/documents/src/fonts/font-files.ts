import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The only fonts the renderer knows: what a machine happens to have installed must not change a document. */
const FONT_FILES = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
] as const;

export function readFonts(): Buffer[] {
  return FONT_FILES.map((file) => readFileSync(require.resolve(file)));
}

/** All BIZ UD fonts cover the same characters. */
export function readCoverageFont(): Buffer {
  return readFileSync(require.resolve(FONT_FILES[0]));
}
