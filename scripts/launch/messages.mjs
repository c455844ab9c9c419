/** Console messages from the product's own catalogue, read as plain JSON: nothing is installed yet on a first start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const chosen = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/** Japanese unless the environment asks for English. */
export const language = /^en/i.test(chosen) ? 'en' : 'ja';

const catalogue = JSON.parse(
  readFileSync(join(root, 'packages', 'messages', 'locales', language, 'server.json'), 'utf8'),
);

/** `text('launch.installing')`, with `{{names}}` filled in. */
export function text(key, params = {}) {
  const message = key.split('.').reduce((part, name) => part?.[name], catalogue);
  if (typeof message !== 'string') throw new Error(`no message ${key} in ${language}/server.json`);
  return message.replace(/{{(\w+)}}/g, (_, name) => String(params[name]));
}

/** Progress goes to the error stream, so that figures and other results can be piped. */
export function say(key, params) {
  process.stderr.write(`${text(key, params)}\n`);
}

/** A failure that the user is told in a sentence, without a stack. */
export class LaunchError extends Error {
  constructor(key, params) {
    super(text(key, params));
    this.name = 'LaunchError';
  }
}
