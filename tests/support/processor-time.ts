/** Milliseconds of this process's own work; what others do on the machine meanwhile does not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  return process.cpuUsage(started).user / 1000;
}

/**
 * The longest that the work kept everybody else in this process waiting at a time, in milliseconds of the processor,
 * and how often others had their turn.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<{ milliseconds: number; turns: number }> {
  let [milliseconds, turns, isDone] = [0, 0, false];
  let last = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(last);
    milliseconds = Math.max(milliseconds, (user + system) / 1000);
    turns += 1;
    last = process.cpuUsage();
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isDone = true;
  look();
  return { milliseconds, turns };
}
