import { readSettings, UnusableSettings, type Settings } from './settings';
import { start } from './start';

/** The process: reads its settings, starts (see start.ts for the order of things), and ends cleanly when asked to. */

const settings = settingsOrExit();
const running = await start(settings);
process.stdout.write(`Zadankai: ${running.address}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  // Whoever asks twice, or waits longer than this, gets the end at once; what was acknowledged is on disk either way.
  setTimeout(() => process.exit(1), 10_000).unref();
  await running.stop();
  process.exit(0);
}

function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (reason) {
    if (!(reason instanceof UnusableSettings)) throw reason;
    process.stderr.write(`${reason.message}\n`);
    process.exit(1);
  }
}
