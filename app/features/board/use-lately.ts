import { useEffect, useRef, useState } from 'react';
import type { Counts } from '~/live/protocol';
import { tapsIn, type Reaction } from './reaction';

type Taps = Readonly<Record<Reaction, number>>;
type Sample = { at: number; taps: Taps };

const none: Taps = { clap: 0, nod: 0, same: 0, again: 0 };

/** How often each reaction was tapped within the last so many seconds, as far as this screen has been there. */
export function useLately(counts: Counts, seconds: number): Taps {
  const samples = useRef<Sample[]>([]);
  const [lately, setLately] = useState(none);
  // Taken apart: votes change the other counts all the time.
  const { clap, nod, same, again } = tapsIn(counts);
  useEffect(() => {
    samples.current.push({ at: Date.now(), taps: { clap, nod, same, again } });
    const look = () => {
      const shown = since(samples.current, Date.now() - seconds * 1000);
      setLately(shown);
      return shown;
    };
    look();
    const timer = setInterval(() => {
      if (Object.values(look()).every((amount) => amount === 0)) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [clap, nod, same, again, seconds]);
  return lately;
}

/** Against the last sample before that moment; what is older is forgotten. */
function since(samples: Sample[], moment: number): Taps {
  while (samples.length > 1 && (samples[1]?.at ?? moment) <= moment) samples.shift();
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return none;
  const more = (reaction: Reaction) => Math.max(0, last.taps[reaction] - first.taps[reaction]);
  return { clap: more('clap'), nod: more('nod'), same: more('same'), again: more('again') };
}
