import type { App } from '~/app';
import type { Publisher } from '~/live/work.server';
import type { LiveServer } from './live-types';
import { connectRedis, type Redis } from './redis';

type Nodes = { publisher: Publisher; close: () => Promise<void> };

/**
 * Makes this node's news known to itself and, with Redis, to the other nodes. Each node reads the log and sends to its
 * own sockets, so that every process receives a change once and orders it by the database.
 */
export async function joinNodes(
  io: LiveServer,
  { redisUrl, here, log }: { redisUrl: string | null; here: Publisher; log: App['log'] },
): Promise<Nodes> {
  if (redisUrl === null) return { publisher: here, close: () => Promise.resolve() };
  const { createAdapter } = await import('@socket.io/redis-adapter');
  const publishing = await connectRedis(redisUrl, log, { whileAway: 'wait' });
  const subscribed = await connectRedis(redisUrl, log, { whileAway: 'wait', returned: () => letAllComeBack(io) });
  io.adapter(createAdapter(Object.assign(publishing, { publish: persistently(publishing, log) }), subscribed));
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

/**
 * Nobody can say what was missed, counts and changed rights among it: every connection of this node is cut, and whoever
 * comes back is asked again who they are and told all that is new. Cut below socket.io, whose own farewell would keep
 * browsers from coming back.
 */
function letAllComeBack(io: LiveServer): void {
  for (const socket of io.sockets.sockets.values()) socket.conn.close();
}

/** What was under way when the line broke is said again, once Redis is back; hearing it twice does no harm. */
function persistently(redis: Redis, log: App['log']): Redis['publish'] {
  const publish = redis.publish.bind(redis);
  return (channel, words) =>
    publish(channel, words)
      .catch(() => publish(channel, words))
      .catch((reason: unknown) => {
        log.error(reason, 'the other nodes were not told; they look into the logs themselves');
        return 0;
      });
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
