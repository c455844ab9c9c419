/** Backs up or restores until it is killed: run by kill.test.ts. */
import { writeBackup } from '../../src/backup/backup.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { localBackupIdentity } from '../../src/installation-key.ts';
import { KEY } from './key.ts';

const [mode = '', ownerUrl = '', file = '', dataDirectory = ''] = process.argv.slice(2);
process.send?.('ready');
if (mode === 'backup')
  await writeBackup({ ownerUrl, file, protection: { recipients: [] }, installationKey: KEY });
else
  await restoreBackup({
    ownerUrl,
    file,
    unlock: { identities: [localBackupIdentity(KEY)] },
    keyPlace: { dataDirectory },
  });
process.disconnect?.();
