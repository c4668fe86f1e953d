import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { Publisher } from '~/live/work.server';
import type { LiveServer } from './live-types';

/**
 * Makes this node's news known to itself and, with Redis, to the other nodes. Each node reads the log and sends to its
 * own sockets, so that every process receives a change once and orders it by the database.
 */
export async function joinNodes(
  io: LiveServer,
  redisUrl: string | null,
  here: Publisher,
): Promise<{ publisher: Publisher; close: () => Promise<void> }> {
  if (redisUrl === null) return { publisher: here, close: () => Promise.resolve() };
  const publishing = createClient({ url: redisUrl });
  const subscribed = publishing.duplicate();
  await Promise.all([publishing.connect(), subscribed.connect()]);
  io.adapter(createAdapter(publishing, subscribed));
  io.on('published', (streams) => here.published(new Set(streams)));
  io.on('counted', (streamId, ids) => here.counted(streamId, new Set(ids)));
  io.on('nudged', (topics) => here.nudged(new Set(topics)));
  return {
    publisher: hereAndThere(io, here),
    close: async () => {
      await Promise.all([publishing.quit(), subscribed.quit()]);
    },
  };
}

function hereAndThere(io: LiveServer, here: Publisher): Publisher {
  return {
    published: (streams) => {
      here.published(streams);
      io.serverSideEmit('published', [...streams]);
    },
    counted: (streamId, ids) => {
      here.counted(streamId, ids);
      io.serverSideEmit('counted', streamId, [...ids]);
    },
    nudged: (topics) => {
      here.nudged(topics);
      io.serverSideEmit('nudged', [...topics]);
    },
  };
}
