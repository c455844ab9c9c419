import { qrModules } from '@mamori/documents/model/qr';
import { CommandError, say, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Options {
  readonly lan?: boolean;
  readonly address?: string;
  readonly port?: string;
}

interface Door {
  readonly url: string;
  readonly authorityUrl: string;
  readonly fingerprint: string;
  readonly others: readonly string[];
}

/** `mamori serve --lan`: opens the running product to phones in the house, over HTTPS, until the command ends. */
export async function serve(options: Options): Promise<void> {
  if (!options.lan) throw new CommandError(t('cli:serve.onlyLan'));
  const server = runningServer();
  if (!server) throw new CommandError(t('cli:serve.notRunning'));
  const port = options.port === undefined ? {} : { port: Number(options.port) };
  const address = options.address === undefined ? {} : { address: options.address };
  const lines = server.hold('lan', { ...address, ...port });
  const first = await lines.next();
  if (first.done) throw new CommandError(t('cli:serve.notRunning'));
  tell(JSON.parse(first.value) as Door);
  // Until the server ends, or somebody presses Ctrl+C: the door closes with this process.
  for await (const _ of lines);
  say(t('cli:serve.closed'));
}

function tell({ url, authorityUrl, fingerprint, others }: Door): void {
  say(t('cli:serve.warning'));
  say('');
  say(t('cli:serve.first', { url: authorityUrl }));
  say(t('cli:serve.fingerprint', { fingerprint }));
  say('');
  say(t('cli:serve.open', { url }));
  say('');
  say(qrText(url));
  if (others.length > 0) say(t('cli:serve.others', { addresses: others.join(', ') }));
  say(t('cli:serve.end'));
}

/** Two rows of modules in a line; light on dark, as consoles mostly are. */
export function qrText(text: string): string {
  const modules = qrModules(text);
  const lines = [];
  for (let row = 0; row < modules.length; row += 2) {
    const [upper = [], lower = []] = [modules[row], modules[row + 1]];
    lines.push(upper.map((dark, at) => BLOCKS[(dark ? 0 : 2) + (lower[at] === false ? 1 : 0)]).join(''));
  }
  return lines.join('\n');
}

/** By whether the upper and the lower half is light. */
const BLOCKS = [' ', '▄', '▀', '█'] as const;
