import { deckFile } from './features/deck/deck-file.server';

/** Work that takes longer than anybody live may wait, by its name; what goes in and comes out is plain data. */
export const asideTasks = { deckFile };

type Tasks = typeof asideTasks;
export type AsideName = keyof Tasks;

/** @throws Error when the work fails, takes longer than half a minute, or its thread ends. */
export type Aside = <Name extends AsideName>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
) => Promise<Awaited<ReturnType<Tasks[Name]>>>;

/** The same work where it is asked for: for commands of the terminal and for tests, beside which nobody waits. */
export const asideHere: Aside = (name, input) =>
  // The name picks the task and with it what goes in and comes out.
  asideTasks[name](input) as ReturnType<typeof asideHere<typeof name>>;
