import { useRevalidator } from '@remix-run/react';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { telltaleKinds, telltalesIn, type Hints, type Telltale } from './telltale';

const askAgainAfter = 2000;

type TelltaleTextProps = { text: string; hints: Hints; place?: RefObject<HTMLParagraphElement> };

/** A text with what it gives away marked in it, by more than a colour; without an answer, what its shape gives away. */
export function TelltaleText({ text, hints, place }: TelltaleTextProps) {
  const { t } = useTranslation('challenges');
  const telltales = typeof hints === 'string' ? telltalesIn(text) : hints;
  return (
    <>
      <p className="orig" dir="auto" ref={place}>
        {telltales.map(({ kind, from, to }, at) => (
          <Stretch key={from} before={text.slice(telltales[at - 1]?.to ?? 0, from)} kind={t(`telltales.${kind}`)}>
            {text.slice(from, to)}
          </Stretch>
        ))}
        {text.slice(telltales.at(-1)?.to ?? 0)}
      </p>
      {telltales.length > 0 && <Found telltales={telltales} />}
      {typeof hints === 'string' && <Unchecked hints={hints} />}
    </>
  );
}

function Stretch({ before, kind, children }: { before: string; kind: string; children: string }) {
  return (
    <>
      {before}
      <mark className="telltale" title={kind}>
        {children}
        <span className="visually-hidden">（{kind}）</span>
      </mark>
    </>
  );
}

function Unchecked({ hints }: { hints: 'busy' | 'failed' }) {
  const { t } = useTranslation('challenges');
  useAskAgain(hints === 'busy');
  return (
    <p className="small" role="status">
      {t(hints === 'busy' ? 'telltales.busy' : 'telltales.failed')}
    </p>
  );
}

/** The page asks again until it is told. */
function useAskAgain(isBusy: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isBusy || state !== 'idle') return;
    const timer = setTimeout(revalidate, askAgainAfter);
    return () => clearTimeout(timer);
  }, [isBusy, revalidate, state]);
}

function Found({ telltales }: { telltales: readonly Telltale[] }) {
  const { t } = useTranslation('challenges');
  const counts = telltaleKinds.flatMap((kind) => {
    const count = telltales.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [t('telltales.counted', { kind: t(`telltales.${kind}`), count })];
  });
  return <p className="small soft">{t('telltales.note', { found: counts.join(t('telltales.between')) })}</p>;
}
