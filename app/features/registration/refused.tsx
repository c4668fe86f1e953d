import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { Banner } from '~/ui/banner';

/** Why what was just sent was not done. */
export function Refused({ code }: { code: RefusalCode }) {
  const text = useRefusalText(code);
  return <Banner tone="wrong" role="alert" title={text} />;
}
