import { STEPS } from '../../../base/hipaa/steps.ts'
import type { Verdict } from '../../../base/verdict.ts'
import type { Matter } from '../../../assess/posture/posture.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { Soft, Weight } from '../parts/row-text.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'

/** What is asked of a person, and the mark of the verdict that means the same. */
const KINDS: { readonly [K in Matter['kind']]: { readonly word: string; readonly mark: Verdict } } = {
  fix: { word: 'Change a setting', mark: 'fail' },
  record: { word: 'Sign a record', mark: 'manual' },
  read: { word: 'Could not read', mark: 'unknown' },
  licence: { word: 'Plan lacks it', mark: 'not-licensed' },
}

/** What a matter opens: its check, or the requirement where no check is about it. */
export function rowOf({ check, citation }: Matter): string {
  return check ?? citation
}

/** The things that matter most, the first first; each opens its check or its requirement. */
export function MatterList({
  matters,
  open,
  choose,
}: {
  matters: readonly Matter[]
  open: string | null
  choose: (row: string) => void
}) {
  return (
    <RowList isOrdered>
      {matters.map((matter, index) => {
        const { word, mark } = KINDS[matter.kind]
        const row = rowOf(matter)
        return (
          <li key={`${matter.kind} ${row}`}>
            <ListRow
              row={row}
              isOpen={row === open}
              choose={choose}
              mark={<VerdictMark verdict={mark} />}
              title={`${index + 1}. ${matter.title}`}
              meta={
                <>
                  <Weight>{word}</Weight>
                  <br />
                  {stepTitle(matter)}
                  <br />
                  {`45 CFR ${matter.citation}`}
                </>
              }
            >
              <Soft>{matter.why}</Soft>
            </ListRow>
          </li>
        )
      })}
    </RowList>
  )
}

function stepTitle({ step }: Matter): string {
  return STEPS.find(({ id }) => id === step)?.title ?? ''
}
