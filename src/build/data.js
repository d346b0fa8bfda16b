// Runs `npm run data:<command>`: the commands are TypeScript, which Node alone does not read.
import { runnerImport } from 'vite';

const { module } = await runnerImport(import.meta.resolve('./commands/main.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.runCommand(process.argv.slice(2));
