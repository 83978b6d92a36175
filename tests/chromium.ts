import {execFileSync, spawnSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Arguments for a Chromium that tests start: it runs as root in containers and asks nobody but the pages under test. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that CHROME_PATH names, else an installed one, else undefined. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  const candidates = named
    ? [named]
    : [...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces];
  return candidates.find(isExecutable);
}

/**
 * Finds a Chromium or, on Debian as root, installs one.
 *
 * @throws In plain words, with what to do, where there is none to be had.
 */
export function needChromium(): string {
  if (process.env.CHROME_PATH && findChromium() === undefined) {
    throw new Error(
      `CHROME_PATH is ${process.env.CHROME_PATH}, where there is no program. Correct it, or unset it to use an installed Chromium.`,
    );
  }
  const found = findChromium();
  if (found !== undefined) return found;
  const how =
    'Install Chromium or Chrome (on Debian: sudo apt-get install chromium), or set CHROME_PATH to the program, then run this again.';
  if (spawnSync('apt-get', ['--version']).status !== 0 || process.getuid?.() !== 0)
    throw new Error(`The tests need a Chromium, and none was found. ${how}`);
  console.log('No Chromium was found: installing Debian’s.');
  try {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'});
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  } catch {
    throw new Error(`The tests need a Chromium, and apt-get could not install it. ${how}`);
  }
  const installed = findChromium();
  if (installed === undefined) throw new Error(`apt-get ran, but there is no Chromium still. ${how}`);
  return installed;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
