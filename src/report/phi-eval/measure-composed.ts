import type { Patient, Patients } from '../../base/labelled-texts.ts'
import type { Field } from '../../assess/scanning/field.ts'
import { besides, isFlag } from './decisions.ts'
import { type Figure, share } from './figures.ts'
import { type FileOf, namesOf, rowsOf, type Scan, type Section } from './section.ts'
import type { Template } from './templates/define-template.ts'
import { FILE_NAME_TEMPLATES } from './templates/file-name-templates.ts'
import { fill } from './templates/fill.ts'
import { SUBJECT_TEMPLATES } from './templates/subject-templates.ts'

/**
 * Positives composed of made-up patients and templates, since no public corpus of subjects or file names with ePHI
 * exists. The scanner counts samples and fictional numbers as any other: the patients' are all of that kind.
 */
export function measureComposed(scan: Scan, files: readonly FileOf<Patients>[]): Section {
  const patients = rowsOf(files)
  const subjects = judge(scan, 'subject', SUBJECT_TEMPLATES, patients)
  const names = judge(scan, 'filename', FILE_NAME_TEMPLATES, patients)
  return {
    id: 'composed',
    title: 'Composed subjects and file names',
    files: namesOf(files),
    rows: patients.length,
    figures: [
      ...figuresOf('composed.subjects', 'subjects', subjects),
      ...figuresOf('composed.file-names', 'file names', names),
    ],
    notes: [
      `${SUBJECT_TEMPLATES.length} subject lines and ${FILE_NAME_TEMPLATES.length} file names, each with every patient.`,
    ],
    shown: [...subjects, ...names].flatMap(({ template, judged }) => {
      const missed = judged.filter(({ decision }) => !isFlag(decision))
      const [first] = missed
      if (first === undefined) return []
      const what = `${template.kind}: ${missed.length} of ${judged.length}, first ${first.decision}`
      return [{ kind: 'missed', file: first.file, line: first.line, what, text: first.text } as const]
    }),
  }
}

function judge(
  scan: Scan,
  field: Field,
  templates: readonly Template[],
  patients: readonly (Patient & { readonly file: string })[],
) {
  return templates.map(template => ({
    template,
    judged: patients.map(patient => {
      const text = fill(template, patient)
      return { text, file: patient.file, line: patient.line, decision: scan(field, text).decision }
    }),
  }))
}

function figuresOf(id: string, label: string, all: ReturnType<typeof judge>): readonly Figure[] {
  const kinds = [...new Set(all.map(({ template }) => template.kind))]
  const caught = (some: typeof all, suffix: string, name: string) => {
    const decisions = some.flatMap(({ judged }) => judged.map(({ decision }) => decision))
    return share({
      id: `${id}${suffix}`,
      label: name,
      count: decisions.filter(isFlag).length,
      of: decisions.length,
    })
  }
  return [
    caught(all, '', `${label} flagged`),
    ...besides(
      id,
      all.flatMap(({ judged }) => judged.map(({ decision }) => decision)),
    ),
    ...kinds.map(kind =>
      caught(
        all.filter(({ template }) => template.kind === kind),
        `.${kind.replaceAll(' ', '-')}`,
        `${label}: ${kind}`,
      ),
    ),
    ...(['small', 'capital'] as const).map(letters =>
      caught(
        all.filter(({ template }) => template.letters === letters),
        `.${letters}-letters`,
        `${label}: all in ${letters} letters`,
      ),
    ),
  ]
}
