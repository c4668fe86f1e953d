/** What attendees see of each other: no address, no answer, and no id that leads to one. */
export type Attendee = { company: string; name: string };

/** `attendees` is null for who takes part but is not on the list. */
export type AttendeeList = {
  slug: string;
  attendees: readonly Attendee[] | null;
};
