import type { Bilingual, SurveyMatrix, SurveyQuestion } from './survey';

/** A question before it has ids; what most questions have none of may be left out. */
export type NewQuestion = Pick<SurveyQuestion, 'code' | 'kind' | 'title' | 'help' | 'required' | 'other'> &
  Partial<Pick<SurveyQuestion, 'least' | 'most' | 'sensitive' | 'rules'>> & {
    options: readonly NewOption[];
    categories: readonly NewCoded[];
  };

/** A matrix before it has ids. What says how it is asked says it of each of its rows. */
export type NewMatrix = Pick<SurveyMatrix, 'code' | 'title' | 'help'> &
  Pick<SurveyQuestion, 'required' | 'sensitive' | 'rules'> & {
    options: readonly NewOption[];
    rows: readonly { code: string; title: Bilingual }[];
  };

export type NewCoded = { code: string; label: Bilingual };
export type NewOption = NewCoded & { exclusive?: boolean };
