import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18nReady } from './i18n.ts';
import { Providers } from './providers.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

// The font slices' style sheet (60 kB gzipped) must not hold up the first paint; until then the system's font stands in.
void import('./fonts.ts');

await i18nReady;
createRoot(root).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
