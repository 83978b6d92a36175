import {type CommandOutput} from './kept-strategy.ts';

/** How long something must last before a bar shows how far it is, in milliseconds. */
const patience = 300;
const width = 30;

/** Writes to the terminal: with a progress bar for what lasts, where somebody looks on. */
export function terminalOutput(errors: NodeJS.WriteStream = process.stderr): CommandOutput {
  if (!errors.isTTY) return console;
  let began: number | undefined;
  const clear = () => {
    if (began !== undefined) errors.write('\r\x1b[K');
    began = undefined;
  };
  return {
    log(line) {
      clear();
      console.log(line);
    },
    error(line) {
      clear();
      console.error(line);
    },
    progress(done, total) {
      began ??= Date.now();
      if (Date.now() - began < patience) return;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      errors.write(`\r${'█'.repeat(Math.round(share * width)).padEnd(width, '░')} ${Math.floor(share * 100)} %`);
    },
  };
}
