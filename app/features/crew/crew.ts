import type { LoggedFrame } from '~/live/protocol';

/** In graphemes: what is read at a glance, while somebody speaks. */
export const longestMessage = 120;
/** Older ones have had their time. */
export const mostMessages = 50;

/** `mod`: those who steer hear all; `stage`: whoever else runs the part hears what is said to the stage. */
export type CrewAudience = 'mod' | 'stage';

/** Somebody who runs the seminar. */
export type CrewPerson = { id: string; name: string; site: 'tokyo' | 'osaka' | 'online' | null };

export type CrewMessage = {
  id: string;
  /** Said among those who run the part, or to those who stand before the room. */
  to: 'crew' | 'stage';
  text: string;
  from: CrewPerson;
  at: string;
  /** Who of the stage said that they saw it. */
  seen: { by: string; at: string } | null;
};

/** Who of the chairs leads through the part now, and to whom they want to pass it. */
export type Floor = { holder: string | null; offeredTo: string | null };

export type CrewState = {
  messages: CrewMessage[];
  floor: Floor;
  /** Who may have the floor. */
  chairs: CrewPerson[];
};

export type CrewChange = { message?: CrewMessage; floor?: Floor };

/** A part's crew as a page is rendered with it. */
export type OpenedCrew = { epoch: string; seq: number; state: CrewState; counts: Record<string, number>; mine: null };

export function crewStream(partId: string, audience: CrewAudience): string {
  return `crew/${partId}/${audience}`;
}

/** Applies a line of the stream; applying it twice changes nothing. */
export function reduceCrew(state: CrewState, event: LoggedFrame): CrewState {
  // Our own server wrote the line as the change of this very stream.
  const { message, floor } = event.b as CrewChange;
  return { ...state, ...(message && { messages: withMessage(state.messages, message) }), ...(floor && { floor }) };
}

function withMessage(messages: readonly CrewMessage[], message: CrewMessage): CrewMessage[] {
  const others = messages.filter(({ id }) => id !== message.id);
  const place = ({ at, id }: CrewMessage) => `${at} ${id}`;
  return [...others, message].sort((one, other) => (place(one) < place(other) ? -1 : 1)).slice(-mostMessages);
}
