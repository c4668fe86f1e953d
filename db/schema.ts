import type { PersonTable, SessionTable, SignInLinkTable } from './schema/accounts';
import type { CrewMessageTable, FloorTable } from './schema/crew';
import type { AskTable, ReplyTable, ThreadTable } from './schema/archive';
import type {
  AnswerWordingTable,
  AuthorTable,
  QuestionTable,
  ReactionTable,
  StageTable,
  VoteTable,
} from './schema/board';
import type {
  AuthorCheckTable,
  ChallengeTable,
  CurationPolicyTable,
  CurationStepTable,
  HintWaiverTable,
  ReceivedTextTable,
  RelayTable,
  SeveredTextTable,
  SeveredTraitTable,
  TellingWordTable,
  ChallengeWishTable,
  TextLinkTable,
} from './schema/challenges';
import type { PollCrossingTable, PollSnapshotTable, PollTable, PollVoteTable } from './schema/polls';
import type { AuditTable, MetaTable, OutboxTable } from './schema/house';
import type { CommandTable, EventTable, StreamTable } from './schema/live';
import type {
  AttendanceTable,
  CircularTable,
  ConsentTable,
  FormDraftTable,
  MailTemplateTable,
  RegistrationPartTable,
  RegistrationTable,
  RepeatedFormTable,
} from './schema/registration';
import type {
  HarvestTable,
  NoteRevisionTable,
  NoteTable,
  RoomSeatTable,
  RoomSetTable,
  RoomTable,
} from './schema/rooms';
import type { ResultShareTable, ResultSnapshotTable, TextShareTable, WallResultTable } from './schema/results';
import type {
  MaterialTable,
  PartTable,
  SegmentTable,
  SeminarRoleTable,
  SeminarTable,
  VenueTextTable,
} from './schema/seminars';
import type {
  AnswerTable,
  CategoryTable,
  ImportedTextTable,
  ResponseRevisionTable,
  ResponseTable,
  SurveyOptionTable,
  SurveyQuestionTable,
  SurveyTable,
  SurveyVersionTable,
} from './schema/survey';

/**
 * Every table, by subject. Instants are ISO 8601 texts in UTC with milliseconds (they sort as they read and are the
 * same on SQLite and PostgreSQL); yes/no columns hold 0 or 1; `version` counts the changes of a row and guards states.
 *
 * Who wrote an anonymous text stands in `author` and nowhere else; no read model joins it.
 */
export type Schema = {
  // accounts
  person: PersonTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  // seminars
  seminar: SeminarTable;
  part: PartTable;
  segment: SegmentTable;
  seminar_role: SeminarRoleTable;
  material: MaterialTable;
  venue_text: VenueTextTable;
  // registration
  registration: RegistrationTable;
  registration_part: RegistrationPartTable;
  repeated_form: RepeatedFormTable;
  form_draft: FormDraftTable;
  consent: ConsentTable;
  circular: CircularTable;
  attendance: AttendanceTable;
  mail_template: MailTemplateTable;
  // survey
  survey: SurveyTable;
  survey_version: SurveyVersionTable;
  survey_question: SurveyQuestionTable;
  survey_option: SurveyOptionTable;
  category: CategoryTable;
  response: ResponseTable;
  response_revision: ResponseRevisionTable;
  answer: AnswerTable;
  imported_text: ImportedTextTable;
  // challenges
  received_text: ReceivedTextTable;
  text_link: TextLinkTable;
  challenge: ChallengeTable;
  curation_policy: CurationPolicyTable;
  author_check: AuthorCheckTable;
  severed_text: SeveredTextTable;
  severed_trait: SeveredTraitTable;
  telling_word: TellingWordTable;
  challenge_wish: ChallengeWishTable;
  relay: RelayTable;
  hint_waiver: HintWaiverTable;
  curation_step: CurationStepTable;
  // results
  result_snapshot: ResultSnapshotTable;
  result_share: ResultShareTable;
  text_share: TextShareTable;
  wall_result: WallResultTable;
  // board
  question: QuestionTable;
  answer_wording: AnswerWordingTable;
  vote: VoteTable;
  stage: StageTable;
  author: AuthorTable;
  reaction: ReactionTable;
  // crew
  crew_message: CrewMessageTable;
  floor: FloorTable;
  // polls
  poll: PollTable;
  poll_vote: PollVoteTable;
  poll_snapshot: PollSnapshotTable;
  poll_crossing: PollCrossingTable;
  // rooms
  room_set: RoomSetTable;
  room: RoomTable;
  room_seat: RoomSeatTable;
  note: NoteTable;
  note_revision: NoteRevisionTable;
  harvest: HarvestTable;
  // archive
  thread: ThreadTable;
  ask: AskTable;
  reply: ReplyTable;
  // live delivery
  stream: StreamTable;
  event: EventTable;
  command: CommandTable;
  // the house
  meta: MetaTable;
  audit: AuditTable;
  outbox: OutboxTable;
};
