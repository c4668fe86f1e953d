import { boardStreams } from '~/features/board/board-stream.server';
import { boardCommands } from '~/features/board/commands.server';
import { crewCommands } from '~/features/crew/commands.server';
import { crewStreams } from '~/features/crew/crew-streams.server';
import { pollCommands } from '~/features/polls/commands.server';
import { pollsStreams } from '~/features/polls/polls-streams.server';
import { roomCommands } from '~/features/rooms/commands.server';
import { roomsStreams, roomStreams } from '~/features/rooms/rooms-streams.server';
import { segmentCommands } from '~/features/segments/commands.server';
import { segmentsStreams } from '~/features/segments/segments-streams.server';
import { challengeTopics } from '~/features/challenges/challenge-topics.server';
import { seminarTopics } from '~/features/seminars/seminar-topics.server';
import { assembleCatalogue, type Catalogue } from '~/live/catalogue.server';

/** All that can be done, followed and listened to live, of all features: what both doors and the sockets work with. */
export const catalogue: Catalogue = assembleCatalogue({
  commands: [...boardCommands, ...crewCommands, ...segmentCommands, ...pollCommands, ...roomCommands],
  streams: [boardStreams, crewStreams, segmentsStreams, pollsStreams, roomsStreams, roomStreams],
  topics: [seminarTopics, challengeTopics],
});
