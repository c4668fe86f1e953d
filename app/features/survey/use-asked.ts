import { useEffect, useRef, useState } from 'react';
import type { FormFace } from '~/features/registration/form-face';
import { answerField, enteredIn, givenBy, otherField } from './answers';
import { askedCodes } from './rules';
import type { Survey, SurveyQuestion } from './survey';

/** Carries the codes of the questions that stood in the form, so that the server sees which ones were never shown. */
export const askedField = 'asked';

type Values = (name: string) => readonly string[];

/** The codes of the questions that are asked, by what stands in the fields. */
export function askedIn(survey: Survey, values: Values): Set<string> {
  const entered = new Map(survey.questions.map((question) => [question.code, enteredOf(question, values)]));
  return askedCodes(survey, givenBy(entered));
}

function enteredOf(question: SurveyQuestion, values: Values) {
  const written = { [question.code]: [...values(answerField(question))] };
  const words = question.other ? { [`${question.code}_other`]: values(otherField(question))[0] } : {};
  return enteredIn(question, { ...written, ...words });
}

/** Follows the form that `place` stands in: which questions are asked changes as answers do. */
export function useAsked(survey: Survey, face: FormFace) {
  const place = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(() => askedIn(survey, face.chosen));
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return;
    const look = () => setAsked(askedIn(survey, valuesOf(form)));
    look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, [survey]);
  return { asked, place };
}

function valuesOf(form: HTMLFormElement): Values {
  const filled = new FormData(form);
  return (name) => filled.getAll(name).filter((value): value is string => typeof value === 'string');
}
