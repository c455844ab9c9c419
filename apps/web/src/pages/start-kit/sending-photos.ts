import { connectionStore } from '../../app/connection.ts';
import { loadPhotos, sendPhotos } from '../../offline/photo-queue.ts';

/** Photos that wait on this phone go as soon as the server answers; returns the way to stop. */
export function sendingPhotos(): () => void {
  void loadPhotos().then(() => sendPhotos());
  return connectionStore.subscribe(() => {
    if (connectionStore.get() === 'ok') void sendPhotos();
  });
}
