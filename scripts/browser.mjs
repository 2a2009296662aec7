import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.map((root) => join(root, 'Google/Chrome/Application/chrome.exe'));
  }
  return [];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium to drive, or undefined to let Playwright use its own download. */
export function findChromium(env = process.env) {
  const asked = env.PLAYWRIGHT_CHROMIUM_PATH ?? env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH or CHROME_PATH names no file: ${asked}`);
    return asked;
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces(env)].find(isExecutable);
}
