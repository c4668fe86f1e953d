import type { PlacesLeft } from '~/features/seminars/seminar-view';
import { freeIn, limitedPools, seatsLeft, waitingIn, type Seats } from './seats';

/** What the seminar's public page says of seats. */
export function publicPlaces(seats: Seats): PlacesLeft {
  return {
    left: seatsLeft(seats),
    waiting: waitingIn(seats),
    pools: limitedPools(seats).map((pool) => ({
      site: pool.name.of === 'venue' ? pool.name.venue : null,
      part: pool.name.of === 'part' ? pool.name.position : null,
      left: freeIn(pool),
      waiting: pool.waiting,
    })),
  };
}
