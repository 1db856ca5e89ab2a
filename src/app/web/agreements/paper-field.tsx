import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { KeptPdfField } from '../parts/kept-pdf-field.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { TERMS_FIELD, type TermsDraft } from './terms-draft.ts'

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
      {draft.paper === 'upload' && (
        <KeptPdfField
          id={TERMS_FIELD('sha256')}
          label="The PDF"
          tenant={tenant.name}
          problems={problems}
          chosen={draft.sha256 === null ? null : { sha256: draft.sha256, called: draft.fileName }}
          choose={({ sha256, called }) => change({ sha256, fileName: called })}
        />
      )}
    </>
  )
}
