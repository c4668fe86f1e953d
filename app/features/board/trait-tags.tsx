import { inLocale, type Bilingual } from '~/features/survey/survey';
import { useLocale } from '~/i18n/use-locale';
import { Tag } from '~/ui/badge';

/** What an asker has in common with enough others. */
export function Traits({ traits }: { traits: readonly Bilingual[] }) {
  const locale = useLocale();
  return traits.map((trait) => <Tag key={trait.ja}>{inLocale(trait, locale)}</Tag>);
}
