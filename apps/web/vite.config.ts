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

export default defineConfig({
  plugins: [onlyOurLanguages(), onlyWoff2(), tailwindcss(), react({ compiler: true })],
  build: {
    manifest: true,
    // The content security policy allows no data: fonts, and slices are cached one by one.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
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
