import type { RefusalCode } from '~/i18n/texts';
import { useRefusalText } from '~/i18n/use-refusal-text';
import { Banner } from '~/ui/banner';

/** Why what was just pressed was not done; nothing while nothing was refused. */
export function RefusedBanner({ code }: { code: RefusalCode | null }) {
  return code === null ? null : <Refused code={code} />;
}

function Refused({ code }: { code: RefusalCode }) {
  const words = useRefusalText(code);
  return (
    <Banner tone="wrong" role="alert">
      {words}
    </Banner>
  );
}
