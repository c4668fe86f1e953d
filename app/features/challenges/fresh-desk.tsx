import { useRevalidator } from '@remix-run/react';
import type { ReactNode } from 'react';
import { LiveProvider } from '~/live/live-provider';
import { useChanged } from '~/live/use-changed';

type FreshDeskProps = { me: string; topic: string; children: ReactNode };

/** Loads a desk again when a colleague changed something; what is being typed stays. */
export function FreshDesk({ me, topic, children }: FreshDeskProps) {
  return (
    <LiveProvider viewer={me}>
      <LoadAgain topic={topic} />
      {children}
    </LiveProvider>
  );
}

function LoadAgain({ topic }: { topic: string }) {
  const { revalidate } = useRevalidator();
  useChanged(topic, revalidate);
  return null;
}
