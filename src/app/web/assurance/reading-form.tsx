import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { EXCEPTION_DECISIONS, reportTitle } from '../../../base/assurance/report.ts'
import type * as routes from '../../api/contracts/assurance.ts'
import type { ShownReport } from '../../api/contracts/assurance.ts'
import { Question } from '../contact/question.tsx'
import { call } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { backTo, DECISION_WORDS } from './assurance-words.ts'
import { Back, ChoiceField, LongField } from './fields.tsx'
import type { PartGiven } from './use-assurance.ts'

const useStyles = makeStyles({
  one: {
    display: 'grid',
    gap: '12px',
    justifyItems: 'stretch',
    minWidth: 0,
    margin: 0,
    padding: '8px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > legend': { ...typographyStyles.body1Strong, padding: '0 4px' },
    '& > button': { justifySelf: 'start' },
  },
})

type ExceptionDraft = { readonly what: string; readonly decision: string; readonly why: string }

/** That the report was read, with each exception in it. Who read it comes from the session. */
export function ReadingForm({ tenant, again, report }: PartGiven & { report: ShownReport }) {
  const { one: fieldset } = useStyles()
  const kept = useDraft<{ readonly exceptions: readonly ExceptionDraft[] }>(
    `assurance-reading:${report.id}`,
    tenant,
  )
  const exceptions =
    kept.value?.exceptions ??
    report.exceptions.map(({ what, decision, why }) => ({ what, decision: decision ?? '', why }))
  const set = (next: readonly ExceptionDraft[]) => kept.set({ exceptions: next })
  const change = (at: number, part: Partial<ExceptionDraft>) =>
    set(exceptions.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <Question
      page="assurance"
      asks={`What did you read in ${reportTitle(report)}?`}
      why={
        <>
          Exceptions are what the auditor found that was not as it should be. Without any, say so by keeping
          the list empty.
          <KeptLine draft={kept} />
        </>
      }
      act="I read it"
      again={again}
      wrong={() => wrongIn(exceptions)}
      send={async run => {
        await run(() =>
          call<typeof routes.readAssuranceReport>('POST', '/api/tenants/:tenant/assurance/reports/:id/read', {
            params: { tenant, id: report.id },
            body: {
              expects: report.version,
              exceptions: exceptions.map(({ what, decision, why }) => ({
                what: what.trim(),
                decision: EXCEPTION_DECISIONS.find(each => each === decision) ?? null,
                why: why.trim(),
              })),
            },
          }),
        )
        kept.clear()
        again()
        backTo('reports')
      }}
      beside={<Back part="reports" />}
      fields={problems => (
        <>
          {exceptions.map((each, at) => (
            <fieldset key={at} className={fieldset}>
              <legend>{`Exception ${at + 1}`}</legend>
              <LongField
                id={`exception-${at}-what`}
                label="What the report says"
                value={each.what}
                set={what => change(at, { what })}
                problems={problems}
                most={1_000}
              />
              <ChoiceField
                id={`exception-${at}-decision`}
                label="What you decide"
                value={each.decision}
                set={decision => change(at, { decision })}
                problems={problems}
                choices={[
                  ['', 'Not decided yet'],
                  ...EXCEPTION_DECISIONS.map(decision => [decision, DECISION_WORDS[decision]] as const),
                ]}
              />
              {each.decision !== '' && (
                <LongField
                  id={`exception-${at}-why`}
                  label="Why"
                  value={each.why}
                  set={why => change(at, { why })}
                  problems={problems}
                />
              )}
              <Button size="small" onClick={() => set(exceptions.filter((_, index) => index !== at))}>
                {`Leave out exception ${at + 1}`}
              </Button>
            </fieldset>
          ))}
          <div>
            <Button onClick={() => set([...exceptions, { what: '', decision: '', why: '' }])}>
              Add an exception
            </Button>
          </div>
        </>
      )}
    />
  )
}

function wrongIn(exceptions: readonly ExceptionDraft[]): readonly FieldProblem[] {
  return exceptions.flatMap(({ what, decision, why }, at) => [
    ...(what.trim() === ''
      ? [{ field: `exception-${at}-what`, message: `Say what exception ${at + 1} is.` }]
      : []),
    ...(decision !== '' && why.trim().length < 5
      ? [{ field: `exception-${at}-why`, message: `Say why exception ${at + 1} is decided so.` }]
      : []),
  ])
}
