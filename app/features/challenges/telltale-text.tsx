import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { telltaleKinds, telltalesIn, type Telltale } from './telltale';

/** A text with what its shape gives away marked in it, by more than a colour. */
export function TelltaleText({ text, place }: { text: string; place?: RefObject<HTMLParagraphElement> }) {
  const { t } = useTranslation('challenges');
  const telltales = telltalesIn(text);
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

function Found({ telltales }: { telltales: readonly Telltale[] }) {
  const { t } = useTranslation('challenges');
  const counts = telltaleKinds.flatMap((kind) => {
    const count = telltales.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [t('telltales.counted', { kind: t(`telltales.${kind}`), count })];
  });
  return <p className="small soft">{t('telltales.note', { found: counts.join(t('telltales.between')) })}</p>;
}
