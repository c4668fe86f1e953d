import { rolesOfKind, type PartView, type PersonView, type SeminarView } from '~/features/seminars/seminar-view';
import { longDate, timeRange } from '~/shared/dates';
import { kanjiNumber } from '~/shared/kanji-number';
import type { Slide } from './deck';
import type { DeckWords } from './deck-words';

/** The title, the programme with its roles, and the lecture. */
export function openingSlides(seminar: SeminarView, words: DeckWords): Slide[] {
  return [openingSlide(seminar, words), programmeSlide(seminar, words), ...lectureSlides(seminar, words)];
}

function openingSlide({ title, subtitle, number, startsAt, endsAt }: SeminarView, words: DeckWords): Slide {
  const { seminars: t, locale } = words;
  const when = startsAt && endsAt ? [`${longDate(startsAt, locale)}　${timeRange(startsAt, endsAt, locale)}`] : [];
  return {
    ...{ is: 'opening', title, subtitle, notes: [] },
    kicker: t('number', { number: locale === 'ja' ? kanjiNumber(number) : number }),
    lines: [...when, t('places')],
  };
}

function programmeSlide({ parts, people }: SeminarView, words: DeckWords): Slide {
  const { deck, seminars: t, locale } = words;
  return {
    is: 'programme',
    title: deck('programme'),
    notes: [],
    parts: parts.map((part) => ({
      label: t('part', { number: locale === 'ja' ? kanjiNumber(part.position) : part.position }),
      time: timeRange(part.startsAt, part.endsAt, locale),
      title: part.title,
      people: peopleOf(part, people, words)
        .map(({ name, text }) => deck('named', { name, text }))
        .join('　'),
    })),
  };
}

function lectureSlides({ parts, people, materials }: SeminarView, words: DeckWords): Slide[] {
  return parts
    .filter(({ kind }) => kind === 'lecture')
    .map((part) => ({
      is: 'lecture',
      title: part.title,
      people: peopleOf(part, people, words)
        .filter(({ role }) => role === 'speaker')
        .map(({ name, text }) => words.deck('named', { name, text }))
        .join('　'),
      notes: [],
      materials: materials
        .filter(({ partId }) => partId === part.id)
        .map(({ title, visibility }) => ({ title, open: words.seminars(`visibilities.${visibility}`) })),
    }));
}

function peopleOf({ kind }: PartView, people: readonly PersonView[], { seminars: t }: DeckWords) {
  const named = ({ label, site }: PersonView) =>
    site ? t('withSite', { name: label, site: t(`sites.${site}`) }) : label;
  return rolesOfKind[kind].flatMap((role) => {
    const holders = people.filter((person) => person.role === role);
    return holders.length === 0
      ? []
      : [{ role, name: t(`roles.${role}`), text: holders.map(named).join(t('between')) }];
  });
}

/** What comes next, for the last slide. */
export function closingSlide({ parts }: SeminarView, { deck, locale }: DeckWords): Slide {
  const ahead = parts.filter(({ kind }) => kind !== 'lecture');
  return {
    is: 'closing',
    title: deck('closing'),
    notes: [],
    lines: ahead.map(({ title, startsAt, endsAt }) => `${timeRange(startsAt, endsAt, locale)}　${title}`),
  };
}
