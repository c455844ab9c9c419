/**
 * The entry of every command of this project (`npm start`, `npm test`, …), from a fresh clone onwards. Plain
 * JavaScript without dependencies: it must run under Node.js 20 before anything is installed.
 */
import { LaunchError } from './launch/messages.mjs';
import { tasks } from './launch/tasks.mjs';

const [task = 'start', ...args] = process.argv.slice(2);

try {
  if (!Object.hasOwn(tasks, task)) {
    throw new LaunchError('launch.unknownTask', { task, tasks: Object.keys(tasks).join(', ') });
  }
  process.exitCode = await tasks[task](args);
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// Handles that only watch (the parent check, a listener) must not keep a finished command alive.
process.exit();
