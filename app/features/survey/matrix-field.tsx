import { fieldId, type FormFace } from '~/features/registration/form-face';
import { useProblemWords } from '~/features/registration/use-problem-words';
import { useLocale } from '~/i18n/use-locale';
import { Choice } from '~/ui/choice-group';
import { FieldErrors } from '~/ui/field-frame';
import { Need } from '~/ui/need';
import { answerField } from './answers';
import { inLocale, type SurveyMatrix, type SurveyQuestion } from './survey';

type Props = { matrix: SurveyMatrix; rows: readonly SurveyQuestion[]; face: FormFace };

/**
 * Questions with the same answers: a table where there is room, one below the other on a phone. The words of each answer
 * stand beside its circle for screen readers in both, and the table's head only shows them.
 */
export function MatrixField({ matrix, rows, face }: Props) {
  const locale = useLocale();
  const [first] = rows;
  if (!first) return null;
  const id = `matrix-${matrix.code}`;
  const help = inLocale(matrix.help, locale);
  return (
    <fieldset className="field tall matrix" aria-describedby={help ? `${id}-help` : undefined}>
      <legend className="field-label">
        {inLocale(matrix.title, locale)} <Need required={first.required} />
      </legend>
      {help && (
        <p className="hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="matrix-rows">
        <div className="matrix-head small" aria-hidden="true">
          <span />
          {first.options.map(({ code, label }) => (
            <span key={code}>{inLocale(label, locale)}</span>
          ))}
        </div>
        {rows.map((row) => (
          <MatrixRow key={row.id} row={row} face={face} />
        ))}
      </div>
    </fieldset>
  );
}

function MatrixRow({ row, face }: { row: SurveyQuestion; face: FormFace }) {
  const locale = useLocale();
  const say = useProblemWords();
  const name = answerField(row);
  const id = fieldId(name);
  const errors = say(face.errors(name), 'choice');
  const chosen = face.chosen(name);
  return (
    <div
      className="matrix-row"
      id={id}
      role="radiogroup"
      aria-labelledby={`${id}-title`}
      aria-required={row.required ? true : undefined}
      aria-invalid={errors.length > 0 ? true : undefined}
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <p id={`${id}-title`}>{inLocale(row.title, locale)}</p>
      {row.options.map(({ code, label }) => (
        <Choice
          key={code}
          type="radio"
          name={name}
          value={code}
          defaultChecked={chosen.includes(code)}
          label={inLocale(label, locale)}
        />
      ))}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}
