import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { type ClipboardEvent, type DragEvent, memo, useId, useRef, useState } from 'react'
import { FIELD_WORDS, linesHint, TEXT_FIELDS, type TextField } from './fields.ts'
import { linesOf } from './lines.ts'
import type { Order } from './messages.ts'
import { number } from './pager.tsx'
import { LARGEST, textOfFile, TOO_LARGE } from './text-of-file.ts'

/** A browser’s text box holds this much with ease; a longer text is held beside it. In UTF-16 units. */
const BOX = 100_000

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: '16px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    margin: '0 0 24px',
    '@media print': { display: 'none' },
  },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-6px' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', alignItems: 'end' },
  choice: { minWidth: '220px' },
  box: { width: '100%', '& textarea': { minHeight: '112px', maxHeight: '40vh' } },
  held: {
    ...typographyStyles.body1,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  note: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  file: { display: 'none' },
  problem: { ...typographyStyles.body1Strong, color: tokens.colorStatusDangerForeground1, margin: 0 },
})

/** What to judge: the text, what it is and where it stands. Nothing of it leaves the page. */
export const TextForm = memo(function TextForm({
  order,
  change,
}: {
  order: Order
  change: (part: Partial<Order>) => void
}) {
  const styles = useStyles()
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const problemId = useId()
  const { field, place, text } = order

  const take = (next: string) => {
    setProblem(next.length > LARGEST ? TOO_LARGE : null)
    if (next.length <= LARGEST) change({ text: next })
  }
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    const answer = file.size > LARGEST ? { problem: TOO_LARGE } : await bytesOf(file)
    if ('problem' in answer) setProblem(answer.problem)
    else if (answer.text.trim() === '') setProblem('This file is empty. Choose another.')
    else take(answer.text)
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= BOX) return
    event.preventDefault()
    take(pasted)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file === undefined) take(event.dataTransfer.getData('text/plain'))
    else void read(file)
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    <section
      aria-label="What to judge"
      className={mergeClasses(styles.form, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className={styles.choices}>
        <Field label="What is it?" className={styles.choice}>
          <Select value={field} onChange={(_, { value }) => change({ field: value as TextField })}>
            {TEXT_FIELDS.map(each => (
              <option key={each} value={each}>
                {FIELD_WORDS[each].word}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label="This stands where patient data is kept"
          checked={place}
          onChange={(_, { checked }) => change({ place: checked === true })}
        />
      </div>
      <div onPaste={onPaste}>
        {text.length > BOX ? (
          <div className={styles.held} role="group" aria-label="The text">
            {`${number(text.length)} characters in ${number(linesOf(text).count)} lines are held by this page. They are too many to show in a box.`}
          </div>
        ) : (
          <Field label="Text to check" hint={linesHint(field)}>
            <Textarea
              className={styles.box}
              value={text}
              resize="vertical"
              spellCheck={false}
              autoComplete="off"
              {...(problem !== null && { 'aria-describedby': problemId })}
              onChange={(_, { value }) => take(value)}
            />
          </Field>
        )}
      </div>
      {problem !== null && (
        <p id={problemId} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.row}>
        <Button onClick={() => chooser.current?.click()}>Choose a file</Button>
        <input
          ref={chooser}
          className={styles.file}
          type="file"
          aria-label="File to check"
          accept=".txt,.csv,.tsv,.log,.md,.json,.xml,.html,.eml,text/*"
          onChange={event => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {(text !== '' || problem !== null) && (
          <Button
            onClick={() => {
              setProblem(null)
              change({ text: '' })
            }}
          >
            Clear
          </Button>
        )}
        <p className={styles.note}>
          Or drop one here. <strong>Nothing is stored: the text stays in this page.</strong>
        </p>
      </div>
    </section>
  )
})

async function bytesOf(file: File) {
  try {
    return textOfFile(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { problem: 'This file could not be read. It may have been moved, or be a folder.' }
  }
}
