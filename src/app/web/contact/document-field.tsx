import { Field } from '@fluentui/react-components'
import { useState } from 'react'
import type { keepDocument } from '../../api/contracts/documents.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { useContactStyles } from './contact-styles.ts'

/** As the route takes it (contracts/documents.ts), of which only types come here. */
const LARGEST_MEGABYTES = 32

export interface NamedDocument {
  readonly sha256: string
  readonly title: string
}

/** The letter of the designation as a PDF, kept sealed as soon as it is chosen; it may be left out. */
export function DocumentField({
  tenant,
  document,
  keep,
}: {
  tenant: string
  document: NamedDocument | null
  keep: (document: NamedDocument) => void
}) {
  const styles = useContactStyles()
  const [told, setTold] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async (file: File) => {
    setTold(null)
    if (file.size > LARGEST_MEGABYTES * 1024 * 1024) {
      setTold(`The file is larger than ${LARGEST_MEGABYTES} MB. Save it with smaller pictures first.`)
      return
    }
    setSending(true)
    try {
      const params = { tenant }
      const { sha256 } = await call<typeof keepDocument>('POST', '/api/tenants/:tenant/documents', {
        params,
        body: file,
      })
      keep({ sha256, title: file.name.slice(0, 300) })
    } catch (error) {
      setTold(sentenceOf(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <div>
      <Field
        label={{ children: 'Letter as PDF (optional)', htmlFor: 'office-document' }}
        hint="Ward can also write one to be signed, once this is kept."
        {...(told === null ? {} : { validationState: 'error' as const, validationMessage: told })}
      >
        <input
          id="office-document"
          type="file"
          accept=".pdf,application/pdf"
          disabled={isSending}
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void send(file)
            // The same file can be chosen again after it was mended.
            event.target.value = ''
          }}
        />
      </Field>
      <p className={styles.fine} role="status">
        {isSending ? 'The file is being kept.' : document === null ? '' : `Kept: ${document.title}`}
      </p>
    </div>
  )
}
