import { callChair, endCall } from './calls.server';
import { handInHarvest } from './harvests.server';
import { editNote, removeNote, writeNote } from './notes.server';
import { planRooms } from './planning.server';
import { enterRoom, leaveRoom } from './seats.server';
import {
  announceRooms,
  closeRooms,
  extendRooms,
  harvestRooms,
  openRooms,
  reopenRooms,
  tellAllRooms,
  unharvestRooms,
} from './steering-rooms.server';

/** All that can be done with rooms and in them. */
export const roomCommands = [
  planRooms,
  announceRooms,
  openRooms,
  extendRooms,
  tellAllRooms,
  closeRooms,
  reopenRooms,
  harvestRooms,
  unharvestRooms,
  enterRoom,
  leaveRoom,
  writeNote,
  editNote,
  removeNote,
  handInHarvest,
  callChair,
  endCall,
] as const;
