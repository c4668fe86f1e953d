import type { Publisher } from '~/live/work.server';

/**
 * The App needs a publisher before there are sockets, and the sockets need the App: news go nowhere until `to` names
 * where. Nothing is lost by that, the logs have it and nobody follows yet.
 */
export function latePublisher(): Publisher & { to: (publisher: Publisher) => void } {
  let target: Publisher | null = null;
  return {
    to: (publisher) => void (target = publisher),
    published: (streams) => target?.published(streams),
    counted: (streamId, ids) => target?.counted(streamId, ids),
    nudged: (topics) => target?.nudged(topics),
  };
}
