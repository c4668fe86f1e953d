import accounts from './accounts';
import answers from './answers';
import archive from './archive';
import authors from './authors';
import board from './board';
import call from './call';
import challenges from './challenges';
import common from './common';
import crew from './crew';
import deck from './deck';
import demo from './demo';
import gallery from './gallery';
import letters from './letters';
import live from './live';
import mail from './mail';
import record from './record';
import privacy from './privacy';
import registration from './registration';
import results from './results';
import polls from './polls';
import rooms from './rooms';
import segments from './segments';
import seminars from './seminars';
import survey from './survey';
import ui from './ui';

export default {
  accounts,
  answers,
  archive,
  authors,
  board,
  call,
  challenges,
  common,
  crew,
  deck,
  demo,
  gallery,
  letters,
  live,
  mail,
  record,
  privacy,
  registration,
  results,
  polls,
  rooms,
  segments,
  seminars,
  survey,
  ui,
};
