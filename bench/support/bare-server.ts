import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Measured = { url: string; pid: number; stop: () => Promise<void> };

/** Starts one of the plain programs of bench/bare on a database file, and waits until it says where it listens. */
export async function startBare(script: string, file?: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'zadankai-bare-'));
  const path = fileURLToPath(new URL(`../bare/${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, file ?? join(folder, 'bare.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // readline gives a line as one text.
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: line.replace('Bare: ', ''),
    pid: child.pid ?? 0,
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
