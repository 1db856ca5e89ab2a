import {
  Button,
  Field,
  Input,
  makeStyles,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { MARK_WORDS } from '../../../assess/audit/review-sentence.ts'
import { REVIEW_MARKS, type ReviewMarkName } from '../../../base/audit/review.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { type HalfMark, markField } from './half-marks.ts'
import { type Mark, markText } from './review-draft.ts'

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    padding: '4px 8px 10px 42px',
    '@media (max-width: 640px)': { paddingLeft: '8px' },
  },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  said: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px',
    padding: '4px 8px 14px 42px',
    '@media (max-width: 640px)': { paddingLeft: '8px' },
  },
  below: { flexBasis: '100%' },
  wide: { flexGrow: 1, minWidth: 'min(320px, 100%)' },
})

/** What a mark asks for. */
const ASKS: { readonly [M in ReviewMarkName]: string } = {
  expected: 'Why is it expected?',
  asked: 'Whom did you ask?',
  'to-look-into': 'What is to be looked into? (optional)',
}

/** The keys that mark the row that has the focus. */
export const MARK_KEYS: Readonly<Record<string, ReviewMarkName>> = {
  e: 'expected',
  a: 'asked',
  l: 'to-look-into',
}

/** The three marks below a row, and what was said with the one it has. */
export function RowMarks({
  row,
  mark,
  half,
  isFocused,
  write,
  type,
  set,
}: {
  row: number
  mark: Mark | null
  /** The mark whose words are being written; null for none. */
  half: HalfMark | null
  /** Whether its form takes the focus when it opens. */
  isFocused: boolean
  write: (mark: ReviewMarkName | null) => void
  type: (typed: Partial<Pick<HalfMark, 'text' | 'on'>>) => void
  /** Marks the row, and closes its form. */
  set: (mark: Mark | null) => void
}) {
  const styles = useStyles()
  if (half !== null) {
    return (
      <MarkForm
        key={half.mark}
        {...{ row, half, isFocused, type }}
        keep={kept => leave(row, () => set(kept))}
        leave={() => leave(row, () => write(null))}
      />
    )
  }
  return (
    <div className={styles.bar} role="group" aria-label="Mark this row" data-row={`r${row}`}>
      {REVIEW_MARKS.map(name => (
        <ToggleButton
          key={name}
          className={styles.button}
          size="small"
          shape="circular"
          appearance={mark?.mark === name ? 'primary' : 'outline'}
          checked={mark?.mark === name}
          onClick={() => write(name)}
        >
          {MARK_WORDS[name]}
        </ToggleButton>
      ))}
      {mark !== null && (
        <>
          <span className={styles.said}>{markText(mark)}</span>
          <Button size="small" appearance="subtle" onClick={() => set(null)}>
            Take the mark away
          </Button>
        </>
      )}
    </div>
  )
}

/** The focus goes back to the row, so that j goes on from there. */
function leave(row: number, done: () => void): void {
  done()
  document.querySelector<HTMLElement>(`summary[data-row="r${row}"]`)?.focus()
}

function MarkForm({
  row,
  half: { mark: name, text, on },
  isFocused,
  type,
  keep,
  leave: away,
}: {
  row: number
  half: HalfMark
  isFocused: boolean
  type: (typed: Partial<Pick<HalfMark, 'text' | 'on'>>) => void
  keep: (mark: Mark) => void
  leave: () => void
}) {
  const styles = useStyles()
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [field, dayField, names] = [markField(row), `${markField(row)}-day`, `${markField(row)}-names`]
  const submit = () => {
    const said = text.trim()
    const wrong: FieldProblem[] = []
    if (said === '' && name !== 'to-look-into') {
      wrong.push({ field, message: name === 'expected' ? 'Say why in a few words.' : 'Name whom you asked.' })
    }
    if (name === 'asked' && !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
      wrong.push({ field: dayField, message: 'Give the day.' })
    }
    setProblems(wrong)
    if (wrong.length > 0) {
      document.getElementById(wrong[0]?.field ?? field)?.focus()
      return
    }
    keep(name === 'asked' ? { mark: name, whom: said, on } : markOf(name, said))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    away()
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={`Mark as: ${MARK_WORDS[name]}`}
      onKeyDown={onKey}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field className={styles.wide} label={ASKS[name]} {...problemAt(problems, field)}>
        <Input
          id={field}
          aria-describedby={names}
          autoFocus={isFocused}
          value={text}
          maxLength={name === 'asked' ? 200 : 500}
          onChange={(_, { value }) => type({ text: value })}
        />
      </Field>
      {name === 'asked' && (
        <Field label="On which day?" {...problemAt(problems, dayField)}>
          <Input
            id={dayField}
            type="date"
            value={on}
            max="9999-12-30"
            onChange={(_, { value }) => type({ on: value })}
          />
        </Field>
      )}
      <Button type="submit" appearance="primary">
        Mark
      </Button>
      <Button onClick={away}>Cancel</Button>
      <NoPatients id={names} className={styles.below} />
    </form>
  )
}

function markOf(name: 'expected' | 'to-look-into', said: string): Mark {
  return name === 'expected' ? { mark: name, why: said } : { mark: name, note: said }
}

/** A mark as it was signed. */
export function SignedMark({ mark }: { mark: Mark }) {
  const styles = useStyles()
  return (
    <p className={styles.bar}>
      <span className={styles.said}>
        <span className={styles.word}>{MARK_WORDS[mark.mark]}</span>
        {markText(mark) === '' ? '' : `: ${markText(mark)}`}
      </span>
    </p>
  )
}
