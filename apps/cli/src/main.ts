/** The command `mamori`: the same rules as the product, on files and without a server. */
import { Command, Option } from 'commander';
import { CommandError, sayFailure, t } from './output.ts';

const json = () => new Option('--json', t('cli:option.json'));
const out = () => new Option('--out <path>', t('cli:option.out')).makeOptionMandatory();
const format = () => new Option('--format <format>', t('cli:option.format')).default('xlsx');
const readAs = () => new Option('--edition <id>', t('cli:option.readAs'));
const edition = () => new Option('--edition <id>', t('cli:option.edition')).makeOptionMandatory();
const collect = (value: string, all: string[]) => [...all, value];

/** Loads a command when it is called: reading a form needs no database. A number is the exit code. */
const run =
  <A extends unknown[]>(load: () => Promise<(...args: A) => unknown>) =>
  async (...args: A): Promise<void> => {
    const code = await (await load())(...args);
    if (typeof code === 'number') process.exitCode = code;
  };

const program = new Command('mamori')
  .description(t('cli:description'))
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => {
    // 1 means that something was found; a command that was called wrongly is 2.
    process.exit(exitCode === 0 ? 0 : 2);
  });

program
  .command('editions')
  .description(t('cli:command.editions'))
  .addOption(json())
  .action(run(async () => (await import('./commands/editions.ts')).editions));

const checklist = program.command('checklist').description(t('cli:command.checklist'));
checklist
  .command('template')
  .description(t('cli:command.template'))
  .addOption(edition())
  .addOption(format())
  .addOption(out())
  .action(run(async () => (await import('./commands/checklist-template.ts')).checklistTemplate));
checklist
  .command('read <file>')
  .description(t('cli:command.read'))
  .addOption(readAs())
  .addOption(json())
  .action(run(async () => (await import('./commands/checklist-read.ts')).checklistRead));
checklist
  .command('check <file>')
  .description(t('cli:command.check'))
  .addOption(readAs())
  .addOption(json())
  .option('--today <date>', t('cli:option.today'))
  .option('--strict', t('cli:option.strict'))
  .action(run(async () => (await import('./commands/checklist-check.ts')).checklistCheck));
checklist
  .command('combine <directory>')
  .description(t('cli:command.combine'))
  .addOption(edition())
  .addOption(json())
  .option('--vendor <name>', t('cli:option.vendor'), collect, [])
  .option('--out <path>', t('cli:option.out'))
  .action(run(async () => (await import('./commands/checklist-combine.ts')).checklistCombine));
checklist
  .command('write')
  .description(t('cli:command.write'))
  .addOption(new Option('--answers <file>', t('cli:option.answers')).makeOptionMandatory())
  .addOption(format())
  .addOption(out())
  .action(run(async () => (await import('./commands/checklist-write.ts')).checklistWrite));

const editionCommands = program.command('edition').description(t('cli:command.edition'));
editionCommands
  .command('import <files...>')
  .description(t('cli:command.editionImport'))
  .addOption(json())
  .option('--out <path>', t('cli:option.draft'))
  .option('--publish', t('cli:option.publish'))
  .action(run(async () => (await import('./commands/edition-import.ts')).editionImport));
editionCommands
  .command('publish <draft>')
  .description(t('cli:command.editionPublish'))
  .addOption(json())
  .action(run(async () => (await import('./commands/edition-publish.ts')).editionPublish));

const documentCommands = program.command('document').description(t('cli:command.document'));
documentCommands
  .command('verify <file>')
  .description(t('cli:command.documentVerify'))
  .option('--fingerprint <text>', t('cli:option.fingerprint'))
  .addOption(json())
  .action(run(async () => (await import('./commands/document-verify.ts')).documentVerify));
documentCommands
  .command('show <file>')
  .description(t('cli:command.documentShow'))
  .addOption(json())
  .action(run(async () => (await import('./commands/document-show.ts')).documentShow));

program
  .command('backup <file>')
  .description(t('cli:command.backup'))
  .option('--recipient <key>', t('cli:option.recipient'), collect, [])
  .addOption(json())
  .action(run(async () => (await import('./commands/backup.ts')).backup));
program
  .command('restore <file>')
  .description(t('cli:command.restore'))
  .option('--identity <file>', t('cli:option.identity'))
  .option('--replace', t('cli:option.replace'))
  .addOption(json())
  .action(run(async () => (await import('./commands/restore.ts')).restore));
program
  .command('upgrade-database')
  .description(t('cli:command.upgradeDatabase'))
  .option('--old-binaries <directory>', t('cli:option.oldBinaries'))
  .addOption(new Option('--remove-old', t('cli:option.removeOld')).conflicts('oldBinaries'))
  .addOption(json())
  .action(run(async () => (await import('./commands/upgrade-database.ts')).upgradeDatabase));
program
  .command('audit')
  .description(t('cli:command.audit'))
  .command('verify')
  .description(t('cli:command.auditVerify'))
  .addOption(json())
  .action(run(async () => (await import('./commands/audit-verify.ts')).auditVerify));

program
  .command('reset-password <name>')
  .description(t('cli:command.resetPassword'))
  .option('--with-second-factor', t('cli:option.withSecondFactor'))
  .addOption(json())
  .action(run(async () => (await import('./commands/reset-password.ts')).resetPassword));

program
  .command('serve')
  .description(t('cli:command.serve'))
  .option('--lan', t('cli:option.lan'))
  .option('--address <address>', t('cli:option.address'))
  .option('--port <number>', t('cli:option.lanPort'))
  .action(run(async () => (await import('./commands/serve.ts')).serve));

// `mamori … | head` closes the pipe early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const failure = error instanceof CommandError ? error : (await import('./problem.ts')).failureOf(error);
  if (failure === null) throw error;
  if (process.argv.includes('--json')) sayFailure(failure);
  console.error(failure.message);
  process.exitCode = failure.exitCode;
}
