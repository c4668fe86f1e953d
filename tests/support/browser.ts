import bundled from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that loads pages and nothing else: no update, no report, no first-run page asks for the network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Containers have no namespaces for the sandbox and a small /dev/shm; the pages are our own. */
const contained = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** A Chromium of the machine, or else the one that `npm ci` brought. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = installed.find((path) => existsSync(path));
  return chromium.launch({
    executablePath: found ?? (await bundledPath()),
    args: [...quiet, ...contained],
    timeout: 60_000,
  });
}

/** Unpacks the browser into the folder for temporary files at its first call. */
function bundledPath(): Promise<string> {
  bundled.setGraphicsMode = false;
  return bundled.executablePath();
}
