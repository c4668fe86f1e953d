/** Milliseconds of this process's own work; what others do on the machine meanwhile does not count. */
export async function processorTime(work: () => void | Promise<void>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  return process.cpuUsage(started).user / 1000;
}
