import { useTranslation } from 'react-i18next';
import { Field } from '~/ui/field';
import { FieldGroup, FieldPart } from '~/ui/field-group';
import { limits } from './entry';
import { fieldId, type FormFace } from './form-face';
import { useProblemWords } from './use-problem-words';

/** `byHand` asks the secretariat for no more than an address and a family name. */
type Props = { face: FormFace; kanaRequired: boolean; byHand?: boolean };

/** Who registers: company to telephone, in the order that Japanese forms keep. */
export function PersonFields({ face, kanaRequired, byHand = false }: Props) {
  return (
    <>
      <Line face={face} name="company" autoComplete="organization" required={!byHand} />
      <Line face={face} name="department" />
      <Line face={face} name="position" autoComplete="organization-title" />
      <Pair face={face} group="name" names={['familyName', 'givenName']} required={byHand ? 'first' : 'all'} />
      <Pair face={face} group="kana" names={['familyKana', 'givenKana']} required={kanaRequired ? 'all' : 'none'} />
      <Line face={face} name="email" type="email" inputMode="email" autoComplete="email" required />
      <Line face={face} name="phone" type="tel" inputMode="tel" autoComplete="tel" />
    </>
  );
}

const examples = ['company', 'department', 'position', 'kana', 'email', 'phone'] as const;
const autoCompletes = {
  familyName: 'family-name',
  givenName: 'given-name',
  familyKana: 'off',
  givenKana: 'off',
} as const;

type LineName = 'company' | 'department' | 'position' | 'email' | 'phone';
type LineProps = {
  face: FormFace;
  name: LineName;
  type?: 'email' | 'tel';
  inputMode?: 'email' | 'tel';
  autoComplete?: string;
  required?: boolean;
};

function Line({ face, name, ...input }: LineProps) {
  const { t } = useTranslation('registration');
  const say = useProblemWords();
  return (
    <Field
      {...input}
      id={fieldId(name)}
      name={name}
      label={t(`fields.${name}`)}
      example={examples.includes(name) ? t(`examples.${name}`) : undefined}
      defaultValue={face.initial(name)}
      errors={say(face.errors(name))}
      // Room beyond the limit: what is too long is told, not cut off in silence.
      maxLength={limits[name] * 4}
    />
  );
}

type PairName = keyof typeof autoCompletes;
type PairProps = {
  face: FormFace;
  group: 'name' | 'kana';
  names: readonly [PairName, PairName];
  required: 'all' | 'first' | 'none';
};

function Pair({ face, group, names, required }: PairProps) {
  const { t } = useTranslation('registration');
  const say = useProblemWords();
  const errors = [...new Set(names.flatMap((name) => face.errors(name)))];
  return (
    <FieldGroup
      id={fieldId(group)}
      label={t(`fields.${group}`)}
      example={group === 'kana' ? t('examples.kana') : undefined}
      required={required !== 'none'}
      errors={say(errors)}
    >
      {names.map((name, place) => (
        <FieldPart
          key={name}
          id={fieldId(name)}
          name={name}
          label={t(`fields.${name}`)}
          defaultValue={face.initial(name)}
          invalid={face.errors(name).length > 0}
          autoComplete={autoCompletes[name]}
          required={required === 'all' || (required === 'first' && place === 0)}
          maxLength={limits.name * 4}
        />
      ))}
    </FieldGroup>
  );
}
