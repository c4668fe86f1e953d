import accounts from './accounts';
import archive from './archive';
import board from './board';
import challenges from './challenges';
import common from './common';
import gallery from './gallery';
import live from './live';
import mail from './mail';
import registration from './registration';
import rooms from './rooms';
import seminars from './seminars';
import survey from './survey';
import ui from './ui';

export default { accounts, archive, board, challenges, common, gallery, live, mail, registration, rooms, seminars, survey, ui };
