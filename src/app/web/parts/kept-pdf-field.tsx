import { Button, Field, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { keepDocument } from '../../api/contracts/documents.ts'
import { call, sentenceOf } from './call.ts'
import { type FieldProblem, problemAt } from './field-problems.tsx'

const useStyles = makeStyles({
  file: {
    display: 'grid',
    gap: '8px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& input': { minWidth: 0, maxWidth: '100%' },
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
})

/** As the route takes it (contracts/documents.ts), of which only types come here. */
const LARGEST_MEGABYTES = 32

export interface KeptPdf {
  readonly sha256: string
  /** Its file's name and pages; empty where only the hash is remembered. */
  readonly called: string
}

/**
 * A PDF, kept as soon as it is chosen: the form holds its hash, so that leaving the page loses nothing. What acts in it is told at
 * once.
 */
export function KeptPdfField({
  id,
  label,
  hint,
  tenant,
  chosen,
  choose,
  problems = [],
}: {
  id: string
  label: string
  hint?: string
  tenant: string
  chosen: KeptPdf | null
  choose: (file: KeptPdf) => void
  problems?: readonly FieldProblem[]
}) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [mark, setMark] = useState<string | null>(null)
  const send = async (file: File) => {
    setFailed(null)
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
      setFailed(`${file.name} is larger than ${LARGEST_MEGABYTES} MB. Save it with smaller pictures first.`)
      return
    }
    setSending(file.name)
    try {
      const kept = await call<typeof keepDocument>('POST', '/api/tenants/:tenant/documents', {
        params: { tenant },
        body: file,
      })
      setMark(kept.mark)
      const pages = `${kept.pages} ${kept.pages === 1 ? 'page' : 'pages'}`
      choose({ sha256: kept.sha256, called: `${file.name}, ${pages}` })
    } catch (error) {
      setFailed(sentenceOf(error))
    } finally {
      setSending(null)
    }
  }
  return (
    <div className={styles.file}>
      <Field
        label={{ children: label, htmlFor: id }}
        {...(hint === undefined ? {} : { hint })}
        {...problemAt(problems, id)}
      >
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
        <div role="status">
          <p>{chosen === null ? EMPTY : keptText(chosen)}</p>
          {chosen !== null && mark !== null && <p>{mark}</p>}
        </div>
      )}
    </div>
  )
}

const EMPTY = `A PDF of up to ${LARGEST_MEGABYTES} MB. It is kept encrypted on this machine.`

function keptText({ sha256, called }: KeptPdf): string {
  const known = `SHA-256 ${sha256.slice(0, 16)}…`
  return called === '' ? `Kept: ${known}` : `Kept: ${called}. ${known}`
}
