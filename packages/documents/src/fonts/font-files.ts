import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The only fonts the renderer knows: what a machine happens to have installed must not change a document. The last
 * one is for kanji of names that BIZ UD lacks (𠮷, 5,000 more); the templates name it second.
 */
const FONT_FILES = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/shippori-antique/400Regular/ShipporiAntique_400Regular.ttf',
] as const;

export function readFonts(): Buffer[] {
  return FONT_FILES.map((file) => readFileSync(require.resolve(file)));
}

/** Fonts that together say which characters can be printed; the bold one has those of the regular one. */
export function readCoverageFonts(): Buffer[] {
  return [FONT_FILES[0], FONT_FILES[2]].map((file) => readFileSync(require.resolve(file)));
}
