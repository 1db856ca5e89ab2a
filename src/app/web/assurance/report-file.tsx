import { Field, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import type { keepDocument } from '../../api/contracts/documents.ts'
import { useContactStyles } from '../contact/contact-styles.ts'
import { call, sentenceOf } from '../parts/call.ts'

/** As the route takes it (contracts/documents.ts), of which only types come here. */
const LARGEST_MEGABYTES = 32

/** The report's PDF, kept as soon as it is chosen. A report may also stand here without its file. */
export function ReportFile({
  tenant,
  sha256,
  keep,
}: {
  tenant: string
  sha256: string
  keep: (sha256: string) => void
}) {
  const styles = useContactStyles()
  const [isSending, setSending] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const send = async (file: File) => {
    setFailed(null)
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
      setFailed(`The file is larger than ${LARGEST_MEGABYTES} MB. Save it with smaller pictures first.`)
      return
    }
    setSending(true)
    try {
      const kept = await call<typeof keepDocument>('POST', '/api/tenants/:tenant/documents', {
        params: { tenant },
        body: file,
      })
      keep(kept.sha256)
    } catch (error) {
      setFailed(sentenceOf(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <div>
      <Field
        label={{ children: 'PDF of the report (optional)', htmlFor: 'report-document' }}
        hint={`Up to ${LARGEST_MEGABYTES} MB. It is kept sealed; some reports may not be copied: then leave it out.`}
        {...(failed === null ? {} : { validationState: 'error' as const, validationMessage: failed })}
      >
        <input
          id="report-document"
          type="file"
          accept=".pdf,application/pdf"
          disabled={isSending}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void send(file)
            event.target.value = ''
          }}
        />
      </Field>
      {isSending && <Spinner size="tiny" label="Keeping the file" />}
      {sha256 !== '' && !isSending && (
        <p
          className={styles.fine}
          role="status"
        >{`Kept. It is known by its SHA-256, ${sha256.slice(0, 12)}…`}</p>
      )}
    </div>
  )
}
