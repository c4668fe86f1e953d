import { assembleCatalogue, type Catalogue } from '~/live/catalogue.server';

/** All that can be done, followed and listened to live, of all features: what both doors and the sockets work with. */
export const catalogue: Catalogue = assembleCatalogue({
  commands: [],
  streams: [],
  topics: [],
});
