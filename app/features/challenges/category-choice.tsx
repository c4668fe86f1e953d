import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SurveyCategory } from '~/features/survey/survey';
import type { Suggestion } from './category-suggestion';
import { placeOf, type DeskPlace } from './curation';
import { useLabel } from './use-label';

type CategoryChoiceProps = {
  form: string;
  categories: readonly SurveyCategory[];
  chosen: string | null;
  counts: Readonly<Record<string, number>>;
  /** Why it cannot be changed any more is plain from the state; the buttons are then words only. */
  isFixed: boolean;
  suggestions: readonly Suggestion[];
  place: DeskPlace;
};

/** The categories of the challenge's question, each with how many have it; keys 1 to 9 press them. */
export function CategoryChoice({ form, categories, chosen, counts, isFixed, suggestions, place }: CategoryChoiceProps) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  return (
    <section aria-labelledby="category-title">
      <h2 id="category-title">{t('rail.category')}</h2>
      {categories.length === 0 && <p className="small faint">{t('rail.noCategories')}</p>}
      <div className="cats" role="group" aria-labelledby="category-title">
        {categories.map((category, index) => (
          <button
            key={category.id}
            type="submit"
            form={form}
            name="categoryId"
            value={category.id}
            disabled={isFixed}
            aria-pressed={category.id === chosen}
            data-key={index < 9 ? index + 1 : undefined}
          >
            <kbd aria-hidden="true">{index + 1}</kbd>
            {label(category.label)} <span className="n num">{counts[category.id] ?? 0}</span>
          </button>
        ))}
      </div>
      {chosen === null && categories.length > 0 && !isFixed && <Suggestions {...{ categories, suggestions, place }} />}
    </section>
  );
}

/** What may be likely, and from which words; whoever does not want it turns it off. */
function Suggestions({
  categories,
  suggestions,
  place,
}: Pick<CategoryChoiceProps, 'categories' | 'suggestions' | 'place'>) {
  const { t } = useTranslation('challenges');
  const label = useLabel();
  const told = suggestions.flatMap(({ category, words }) => {
    const found = categories.find(({ id }) => id === category);
    return found
      ? [t('rail.suggestion', { category: label(found.label), words: words.join(t('telltales.between')) })]
      : [];
  });
  return (
    <p className="small soft">
      {told.length > 0 && <>{t('rail.likely', { list: told.join(t('rail.between')) })} </>}
      <Link to={placeOf({ ...place, suggests: !place.suggests })} preventScrollReset>
        {t(place.suggests ? 'rail.suggestOff' : 'rail.suggestOn')}
      </Link>
    </p>
  );
}
