import { passFloor, takeFloor } from './floor.server';
import { acknowledgeMessage, sayToCrew } from './messages.server';

/** All that those who run a part can do among themselves. */
export const crewCommands = [sayToCrew, acknowledgeMessage, passFloor, takeFloor] as const;
