import { Button, Field, Spinner } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { keepDocument } from '../../api/contracts/documents.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'

/** As the route takes it (contracts/documents.ts), of which only types come here. */
const LARGEST_MEGABYTES = 32

export interface ChosenFile {
  readonly sha256: string
  readonly called: string
}

/** A PDF, kept as soon as it is chosen: the form holds its hash, so that leaving the page loses nothing. */
export function MicrosoftFileField({
  id,
  label,
  tenant,
  chosen,
  choose,
  problems,
}: {
  id: string
  label: string
  tenant: string
  chosen: ChosenFile | null
  choose: (file: ChosenFile) => void
  problems: readonly FieldProblem[]
}) {
  const styles = useMicrosoftStyles()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const send = async (file: File) => {
    setFailed(null)
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
      setFailed(`${file.name} is larger than ${LARGEST_MEGABYTES} MB. Save it with smaller pictures first.`)
      return
    }
    setSending(file.name)
    try {
      const { sha256, pages } = await call<typeof keepDocument>('POST', '/api/tenants/:tenant/documents', {
        params: { tenant },
        body: file,
      })
      choose({ sha256, called: `${file.name}, ${pages} ${pages === 1 ? 'page' : 'pages'}` })
    } catch (error) {
      setFailed(sentenceOf(error))
    } finally {
      setSending(null)
    }
  }
  return (
    <div className={styles.file}>
      <Field label={{ children: label, htmlFor: id }} {...problemAt(problems, id)}>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".pdf,application/pdf"
          disabled={sending !== null}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void send(file)
            // The same file can be chosen again after it was mended.
            event.target.value = ''
          }}
        />
      </Field>
      {sending !== null && <Spinner size="tiny" label={`Keeping ${sending}`} />}
      {failed !== null && (
        <div role="alert">
          <p>{failed}</p>
          <Button size="small" onClick={() => input.current?.click()}>
            Choose another file
          </Button>
        </div>
      )}
      {sending === null && failed === null && (
        <p role="status">
          {chosen === null
            ? `A PDF of up to ${LARGEST_MEGABYTES} MB. It is kept encrypted on this machine.`
            : `Kept: ${chosen.called}. SHA-256 ${chosen.sha256.slice(0, 16)}…`}
        </p>
      )}
    </div>
  )
}
