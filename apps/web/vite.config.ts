import { createHash } from 'node:crypto';
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

/** What the walks need to open without a connection: their pages with everything these import, and the texts in both languages. */
const OFFLINE_PAGES =
  /\/web\/(index\.html|src\/(app\/shell\/app-shell|pages\/(stock-takes|start-kit)\/walk-page|pages\/stock-takes\/scanner|offline\/[a-z-]+|ui\/dialog)\.tsx?)$|\/locales\/(ja|en)\/(common|stockTakes|ledgers|ledgerPages|startKit|setup|offline)\.json$/;

/** Writes service-worker.js beside the page, with the list of its files; their names change with their content, and so does the list. */
function walksWithoutConnection(): Plugin {
  return {
    name: 'mamori:walks-without-connection',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const files = new Set<string>();
      const add = (name: string) => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (!chunk || files.has(name)) return;
        files.add(name);
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        for (const imported of chunk.imports) add(imported);
      };
      for (const { fileName, facadeModuleId, moduleIds } of chunks)
        if ([facadeModuleId ?? '', ...moduleIds].some((id) => OFFLINE_PAGES.test(id))) add(fileName);
      const list = ['early.js', 'favicon.svg', ...files].map((name) => `/${name}`).sort();
      const source = readFileSync(join(import.meta.dirname, 'src/offline/service-worker.js'), 'utf8');
      const version = createHash('sha256').update(source).update(list.join()).digest('hex').slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: source.replace('__VERSION__', version).replace('/* __FILES__ */ []', JSON.stringify(list)),
      });
    },
  };
}

export default defineConfig({
  plugins: [
    walksWithoutConnection(),
    onlyOurLanguages(),
    onlyWoff2(),
    tailwindcss(),
    react({ compiler: true }),
  ],
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
