/** Milliseconds of this process's own work; what others do on the machine meanwhile does not count. */
export function processorTime(work: () => void): number {
  const started = process.cpuUsage();
  work();
  return process.cpuUsage(started).user / 1000;
}
