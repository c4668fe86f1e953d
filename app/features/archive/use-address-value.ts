import { useEffect, useRef } from 'react';

/**
 * Keeps an uncontrolled input in line with the address: a link may take a filter away, and the input is not made anew,
 * so that whoever typed or ticked keeps the focus.
 */
export function useAddressValue(value: string) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  return input;
}

/** The same for a checkbox. */
export function useAddressTick(checked: boolean) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.checked = checked;
  }, [checked]);
  return input;
}
