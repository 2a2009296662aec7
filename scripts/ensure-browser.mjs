// Makes sure a browser for the end-to-end tests exists. Order: named by variable, found, Playwright's own, then an install:
// apt first on Debian as root (Playwright's own download lacks the system libraries there), Playwright's download otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browser.mjs';

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
const say = (message) => console.log(`[browser] ${message}`);
const hasOwn = () => existsSync(chromium.executablePath());

function installWithApt() {
  const isRootOnDebian = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return false;
  say('none found: apt-get install chromium-headless-shell');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium-headless-shell', 'fonts-liberation'];
  return (
    run('apt-get', ['update', '-qq'], { env }) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }) &&
    findChromium() !== undefined
  );
}

function installWithPlaywright() {
  say("none found: trying Playwright's download");
  const args = ['playwright', 'install', 'chromium-headless-shell'];
  return run('npx', args, { timeout: 180_000, shell: process.platform === 'win32' }) && hasOwn();
}

const found = findChromium() ?? (hasOwn() ? chromium.executablePath() : undefined);
if (found) {
  say(`using ${found}`);
} else if (!installWithApt() && !installWithPlaywright()) {
  console.error('[browser] no browser: set PLAYWRIGHT_CHROMIUM_PATH to a Chrome or Chromium, or install one');
  process.exit(1);
}
