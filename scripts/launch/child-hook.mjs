/**
 * Loaded into the server before its own code. The launcher asks it to stop over the channel between them; when the
 * launcher is killed, the channel closes, which means the same. Windows has no other gentle way to end a process.
 */
const stop = () => {
  // The server listens for SIGTERM; before it does, there is nothing to save.
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(0);
};

process.once('message', (message) => {
  if (message === 'stop') stop();
});
process.once('disconnect', stop);
// The channel alone does not keep a finished server alive.
process.channel?.unref();
