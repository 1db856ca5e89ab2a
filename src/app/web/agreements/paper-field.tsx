import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { keepDocument } from '../../api/contracts/documents.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { TERMS_FIELD, type TermsDraft } from './terms-draft.ts'

const useStyles = makeStyles({
  file: {
    display: 'grid',
    gap: '8px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& input': { minWidth: 0, maxWidth: '100%' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
})

/** As the route takes it (contracts/documents.ts), of which only types come here. */
const LARGEST_MEGABYTES = 32

/** Where the paper comes from; a PDF is kept as soon as it is chosen. */
export function PaperField({
  draft,
  change,
  problems,
  tenant,
}: {
  draft: TermsDraft
  change: (some: Partial<TermsDraft>) => void
  problems: readonly FieldProblem[]
  tenant: MyTenant
}) {
  const mayDraft = draft.kind === 'business-associate' || draft.kind === 'subcontractor'
  return (
    <>
      <Field label="Where does the paper come from?" {...problemAt(problems, TERMS_FIELD('paper'))}>
        <RadioGroup
          id={TERMS_FIELD('paper')}
          tabIndex={-1}
          value={draft.paper}
          onChange={(_, { value }) => {
            const paper = (['upload', 'draft', 'none'] as const).find(one => one === value) ?? ''
            change({ paper, ...(paper === draft.paper ? {} : { sha256: null, fileName: '' }) })
          }}
        >
          <Radio value="upload" label="I have the PDF, signed or not" />
          {mayDraft && (
            <Radio value="draft" label="Ward writes a plain draft for counsel to look at; not legal advice" />
          )}
          <Radio value="none" label="I add it later" />
        </RadioGroup>
      </Field>
      {draft.paper === 'upload' && <FileField {...{ draft, change, problems, tenant }} />}
    </>
  )
}

function FileField({ draft, change, problems, tenant }: Parameters<typeof PaperField>[0]) {
  const styles = useStyles()
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
        params: { tenant: tenant.name },
        body: file,
      })
      change({ sha256, fileName: `${file.name}, ${pages} ${pages === 1 ? 'page' : 'pages'}` })
    } catch (error) {
      setFailed(sentenceOf(error))
    } finally {
      setSending(null)
    }
  }
  const id = TERMS_FIELD('sha256')
  return (
    <div className={styles.file}>
      <Field label={{ children: 'The PDF', htmlFor: id }} {...problemAt(problems, id)}>
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
          <p className={styles.text}>{failed}</p>
          <Button size="small" onClick={() => input.current?.click()}>
            Choose another file
          </Button>
        </div>
      )}
      {draft.sha256 !== null && sending === null && (
        <p className={styles.text} role="status">
          {`Kept: ${draft.fileName}. It is known by its SHA-256, ${draft.sha256.slice(0, 12)}…`}
        </p>
      )}
      {draft.sha256 === null && sending === null && failed === null && (
        <p
          className={styles.text}
        >{`Up to ${LARGEST_MEGABYTES} MB. It is kept encrypted on this machine.`}</p>
      )}
    </div>
  )
}
