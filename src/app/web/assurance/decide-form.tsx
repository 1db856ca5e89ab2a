import { wordsOfDay, wordsOfPeriod } from '../../../base/day-words.ts'
import { useState } from 'react'
import type * as routes from '../../api/contracts/assurance.ts'
import type { ShownEvaluation } from '../../api/contracts/assurance.ts'
import { Question } from '../contact/question.tsx'
import { call } from '../parts/call.ts'
import { backTo } from './assurance-words.ts'
import { Back, TextField } from './fields.tsx'
import type { PartGiven } from './use-assurance.ts'

/** The requirement is answered with a signed evaluation as its evidence: a decision that an officer signs. */
export function DecideForm({ tenant, again, evaluation }: PartGiven & { evaluation: ShownEvaluation }) {
  const [name, setName] = useState('')
  return (
    <Question
      page="assurance"
      asks="Answer 45 CFR 164.308(a)(8) with this evaluation?"
      why={`You decide that the requirement is implemented. The signed evaluation for ${wordsOfPeriod(evaluation.period)} is named as evidence, and you look at it again by ${wordsOfDay(evaluation.next)}.`}
      act="Sign the decision"
      again={again}
      wrong={() => (name.trim() === '' ? [{ field: 'decide-name', message: 'Type your full name.' }] : [])}
      send={async run => {
        await run(() =>
          call<typeof routes.decideEvaluation>(
            'POST',
            '/api/tenants/:tenant/assurance/evaluations/:id/decision',
            { params: { tenant, id: evaluation.id }, body: { expects: evaluation.version, name } },
          ),
        )
        again()
        backTo('evaluation')
      }}
      beside={<Back part="evaluation" />}
      fields={problems => (
        <TextField id="decide-name" label="Your full name" value={name} set={setName} problems={problems} />
      )}
    />
  )
}
