import { otherCode } from '~/features/survey/survey';
import {
  csirtByBand,
  education,
  educationOther,
  incidents,
  incidentsOther,
  jobTypes,
  measures,
  pcBands,
} from './answers';
import type { Chance } from './chance';

/** Answers as a form sends them, by the codes of the survey's questions. */
export type Given = Record<string, string | string[]>;

/** Plausible answers of so many people; `challenges` are spread evenly among them. */
export function inventResponses(chance: Chance, count: number, challenges: readonly string[]): Given[] {
  const responses = Array.from({ length: count }, () => inventResponse(chance));
  spread(responses, incidentsOther, (response, words) => addOther(response, 'incidents', words));
  spread(responses.slice(1), educationOther, (response, words) => addOther(response, 'education', words));
  const measured = measures.map(({ original }) => original);
  spread(responses.slice(2), measured, (response, words) => (response['measures'] = words));
  spread(responses, challenges, (response, words) => (response['challenges'] = words));
  return responses;
}

function inventResponse(chance: Chance): Given {
  const band = chance.weighted(pcBands);
  return {
    'job-type': chance.weighted(jobTypes),
    pcs: band,
    incidents: chosen(chance, incidents),
    csirt: chance.weighted(csirtByBand[band]),
    education: chosen(chance, education),
  };
}

/** Each option by its share; `none` where nothing was drawn. */
function chosen(chance: Chance, shares: Readonly<Record<string, number>>): string[] {
  const drawn = Object.entries(shares).flatMap(([code, share]) => (chance.happens(share) ? [code] : []));
  return drawn.length > 0 ? drawn : ['none'];
}

function addOther(response: Given, code: string, words: string): void {
  const before = [response[code] ?? []].flat().filter((option) => option !== 'none');
  response[code] = [...before, otherCode];
  response[`${code}_other`] = words;
}

/** Gives each text to one of the people, as far apart as they can be. */
function spread(responses: readonly Given[], texts: readonly string[], give: (to: Given, text: string) => void): void {
  texts.forEach((text, index) => {
    const one = responses[Math.floor((index * responses.length) / texts.length)];
    if (one) give(one, text);
  });
}
