import { LoadClient } from './load-client';

const connectAtOnce = 50;

/** Connects a client for each cookie, a few at a time, and lets each follow. */
export async function connectAll(
  url: string,
  cookies: readonly string[],
  follow: (client: LoadClient) => Promise<unknown>,
): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  for (let from = 0; from < cookies.length; from += connectAtOnce) {
    const some = await Promise.all(
      cookies.slice(from, from + connectAtOnce).map((cookie) => LoadClient.connect(url, cookie)),
    );
    await Promise.all(some.map(follow));
    clients.push(...some);
  }
  return clients;
}

/** Counts the frames of one kind at all clients; `reached` resolves when so many have come. */
export function countFrames(
  clients: readonly LoadClient[],
  name: string,
): { reached: (count: number) => Promise<void> } {
  let seen = 0;
  let wanted = Number.POSITIVE_INFINITY;
  let done: () => void = () => undefined;
  for (const client of clients) {
    client.onEvent = (raw) => {
      if (!raw.startsWith(`42["${name}"`)) return;
      seen += 1;
      if (seen >= wanted) done();
    };
  }
  return {
    reached: (count) =>
      new Promise((resolve) => {
        wanted = count;
        done = resolve;
        if (seen >= wanted) resolve();
      }),
  };
}
