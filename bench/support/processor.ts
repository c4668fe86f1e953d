import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** The processor time a process has used so far, in milliseconds: user and system. */
export function processorTime(pid: number): number {
  try {
    return fromProc(pid);
  } catch {
    return fromPs(pid);
  }
}

/** Linux counts in ticks of 10 ms; fields 14 and 15 of stat, counted after the name, which may hold blanks. */
function fromProc(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const millisecondsATick = 10;
  return (Number(fields[11]) + Number(fields[12])) * millisecondsATick;
}

function fromPs(pid: number): number {
  const time = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [seconds = 0, minutes = 0, hours = 0] = time.split(/[:-]/).map(Number).reverse();
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** What the figures were measured on, in one line. */
export function machine(): string {
  const [first] = cpus();
  return `${String(cpus().length)} × ${first?.model ?? 'unknown'}, Node ${process.versions.node}, ${process.platform}`;
}
