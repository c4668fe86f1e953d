import type { Migration } from 'kysely';
import * as house from './0001_house';
import * as accounts from './0002_accounts';
import * as seminars from './0003_seminars';
import * as registration from './0004_registration';
import * as survey from './0005_survey';
import * as challenges from './0006_challenges';
import * as board from './0007_board';
import * as rooms from './0008_rooms';
import * as archive from './0009_archive';
import * as search from './0010_search';
import * as places from './0011_places';
import * as surveyVersions from './0012_survey_versions';
import * as repeatedForms from './0013_repeated_forms';
import * as mail from './0014_mail';
import * as formDrafts from './0016_form_drafts';
import * as matrixQuestions from './0018_matrix_questions';
import * as circulars from './0019_circulars';
import * as attendance from './0020_attendance';
import * as surveyPages from './0021_survey_pages';
import * as fences from './0022_fences';
import * as results from './0023_results';
import * as textShares from './0024_text_shares';
import * as wallResults from './0025_wall_results';
import * as fragmentLedger from './0026_fragment_ledger';
import * as hintWaivers from './0027_hint_waivers';
import * as authors from './0028_authors';
import * as agendaCards from './0029_agenda_cards';
import * as tellingWords from './0030_telling_words';
import * as cardOrigins from './0031_card_origins';
import * as polls from './0032_polls';
import * as relays from './0033_relays';
import * as archiveAsks from './0034_archive_asks';
import * as mergedQuestions from './0035_merged_questions';
import * as boardRules from './0036_board_rules';
import * as reactions from './0037_reactions';
import * as crew from './0038_crew';
import * as segments from './0039_segments';
import * as announcements from './0040_announcements';
import * as questionTraits from './0041_question_traits';
import * as answerWordings from './0042_answer_wordings';
import * as voteOrder from './0043_vote_order';
import * as muting from './0044_muting';

/** In order of their names; one that has run anywhere is never edited. */
export const migrations: Record<string, Migration> = {
  '0001_house': house,
  '0002_accounts': accounts,
  '0003_seminars': seminars,
  '0004_registration': registration,
  '0005_survey': survey,
  '0006_challenges': challenges,
  '0007_board': board,
  '0008_rooms': rooms,
  '0009_archive': archive,
  '0010_search': search,
  '0011_places': places,
  '0012_survey_versions': surveyVersions,
  '0013_repeated_forms': repeatedForms,
  '0014_mail': mail,
  '0016_form_drafts': formDrafts,
  '0018_matrix_questions': matrixQuestions,
  '0019_circulars': circulars,
  '0020_attendance': attendance,
  '0021_survey_pages': surveyPages,
  '0022_fences': fences,
  '0023_results': results,
  '0024_text_shares': textShares,
  '0025_wall_results': wallResults,
  '0026_fragment_ledger': fragmentLedger,
  '0027_hint_waivers': hintWaivers,
  '0028_authors': authors,
  '0029_agenda_cards': agendaCards,
  '0030_telling_words': tellingWords,
  '0031_card_origins': cardOrigins,
  '0032_polls': polls,
  '0033_relays': relays,
  '0034_archive_asks': archiveAsks,
  '0035_merged_questions': mergedQuestions,
  '0036_board_rules': boardRules,
  '0037_reactions': reactions,
  '0038_crew': crew,
  '0039_segments': segments,
  '0040_announcements': announcements,
  '0041_question_traits': questionTraits,
  '0042_answer_wordings': answerWordings,
  '0043_vote_order': voteOrder,
  '0044_muting': muting,
};
