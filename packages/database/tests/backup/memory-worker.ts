/** Backs up, checks and restores, and prints its largest memory in MB: run by memory.test.ts. */
import { join } from 'node:path';
import { writeBackup } from '../../src/backup/backup.ts';
import { checkBackup } from '../../src/backup/check.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { localBackupIdentity } from '../../src/installation-key.ts';
import { KEY } from './key.ts';

const [source = '', target = '', directory = ''] = process.argv.slice(2);
const unlock = { identities: [localBackupIdentity(KEY)] };
const file = join(directory, `${process.pid}.tar.age`);
await writeBackup({ ownerUrl: source, file, protection: { recipients: [] }, installationKey: KEY });
await checkBackup(file, unlock);
await restoreBackup({ file, unlock, ownerUrl: target, keyPlace: null });
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
