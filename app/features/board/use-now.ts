import { useEffect, useState } from 'react';

const second = 1000;

/** The server's time in milliseconds, second by second, whatever the clock of this device says. */
export function useNow(servedAt: string): number {
  const [now, setNow] = useState(() => Date.parse(servedAt));
  useEffect(() => {
    const behind = Date.parse(servedAt) - Date.now();
    const timer = setInterval(() => setNow(Date.now() + behind), second);
    return () => clearInterval(timer);
  }, [servedAt]);
  return now;
}
