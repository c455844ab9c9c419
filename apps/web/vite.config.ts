import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** React Aria carries its few texts in 34 languages; the product speaks two. Saves about 20 kB gzipped. */
function onlyOurLanguages(): Plugin {
  const intl = /\/(react-aria|react-stately|react-aria-components)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'mamori:only-our-languages',
    enforce: 'pre',
    load(id) {
      const language = intl.exec(id)?.[2];
      return language && language !== 'ja-JP' && language !== 'en-US' ? 'export default {};' : null;
    },
  };
}

/** Every supported browser reads woff2: the woff twins of the 240 font slices stay out of the build. */
function onlyWoff2(): Plugin {
  return {
    name: 'mamori:only-woff2',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource')) return null;
      return { code: code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, ''), map: null };
    },
  };
}

/**
 * What every visit needs, in one file: the routes of all areas with their icons, and the parts of the kit that every page uses. Left to itself
 * the bundler makes some forty files of a few hundred bytes, which compress badly one by one (4 kB gzipped).
 */
function isOfEveryVisit(id: string): boolean {
  return (
    EVERY_VISIT.test(id) ||
    shellIcons.has(/lucide-react\/dist\/esm\/icons\/([a-z0-9-]+)\.m?js$/.exec(id)?.[1] ?? '')
  );
}

const EVERY_VISIT =
  /\/web\/src\/(app\/(?!main)[a-z0-9-]+\.tsx?|ui\/(alert-banner|button|button-class|cx|empty-state|link|live|page-header|problem-alert|toast|tone|use-page-title)\.tsx?|pages\/[a-z-]+\/(routes|[a-z-]*(search|tab))\.ts)$|\/node_modules\/(react\/|react-aria-components\/dist\/(private\/)?Button|lucide-react\/dist\/esm\/(Icon|createLucideIcon|shared))/;

const ICON_IMPORT = /import \{([^}]+)\} from 'lucide-react'/;
const shellIcons = new Set(
  globSync(
    'src/{pages/*/routes.ts,ui/{alert-banner,button,link,page-header,problem-alert,toast,tone}.{ts,tsx}}',
    {
      cwd: import.meta.dirname,
    },
  ).flatMap((file) => {
    const names = ICON_IMPORT.exec(readFileSync(join(import.meta.dirname, file), 'utf8'))?.[1];
    return names ? names.split(',').map((name) => kebab(name.trim())) : [];
  }),
);

/** `MonitorX` → `monitor-x`, as the files of the icons are called. */
function kebab(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
}

export default defineConfig({
  plugins: [onlyOurLanguages(), onlyWoff2(), tailwindcss(), react({ compiler: true })],
  build: {
    manifest: true,
    // The content security policy allows no data: fonts, and slices are cached one by one.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'shell', test: isOfEveryVisit }],
        },
      },
    },
    modulePreload: {
      // The list of what every page imports, to load it a round trip earlier, costs each first visit 7 kB.
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://localhost:8420' },
  },
});
