import type ja from '../ja/mail';
import type { Same } from '../same';

export default {
  refusals: {},
} satisfies Same<typeof ja>;
