const slice = 10;

/** Starts something so many times, evenly over the seconds, whether or not the last is done; resolves when all are. */
export async function evenly(
  { times, seconds }: { times: number; seconds: number },
  start: (at: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<void>[] = [];
  while (running.length < times) {
    const due = Math.min(times, Math.ceil(((performance.now() - began + slice) / (seconds * 1000)) * times));
    while (running.length < due) running.push(start(running.length));
    await new Promise((resolve) => setTimeout(resolve, slice));
  }
  await Promise.all(running);
}
