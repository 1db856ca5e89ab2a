import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useId, useState } from 'react'
import { DECISION_WORDS, SAID_WORDS } from '../../../assess/services/service-words.ts'
import { SAID_USES, type SaidUse } from '../../../assess/services/service-states.ts'
import type { sayUses } from '../../api/contracts/service-changes.ts'
import type { ShownService } from '../../api/contracts/services.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { sendDecided } from '../detail/form-problems.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, messageAt, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { verdictColour } from '../theme.ts'
import { type GroupedKind, licenceWords, rowWords } from './shown-services.ts'

const useStyles = makeStyles({
  which: { display: 'grid', gap: '4px', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: '4px' },
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0 8px' },
  of: {
    ...typographyStyles.caption1,
    display: 'block',
    // Under the words of the box above it.
    marginInlineStart: '40px',
    color: tokens.colorNeutralForeground2,
  },
  wrong: { ...typographyStyles.caption1, margin: 0, color: verdictColour('fail') },
})

interface DecisionPanelProps {
  readonly kind: GroupedKind
  readonly services: readonly ShownService[]
  /** Asks anew what is known. */
  readonly again: () => void
  readonly kept: (sentence: string) => void
  readonly close: () => void
}

/** Services that one answer may be true of: which of them, what they are, and how one knows. */
export function DecisionPanel(props: DecisionPanelProps) {
  const text = useDetailStyles()
  const { kind, services, close } = props
  const { title, why } = DECISION_WORDS[kind]
  const mayChange = useTenant().permissions.includes('agreements:change')
  return (
    <SidePanel title={title(services.length)} close={close}>
      <div className={text.all}>
        <p className={text.text}>{why}</p>
        {mayChange ? <SayOfMany {...props} /> : <Listed services={services} />}
      </div>
    </SidePanel>
  )
}

function Listed({ services }: Pick<DecisionPanelProps, 'services'>) {
  const text = useDetailStyles()
  return (
    <ul className={text.list}>
      {services.map(one => (
        <li key={one.id}>
          {one.name}: {rowWords(one)} {licenceWords(one)}
        </li>
      ))}
    </ul>
  )
}

function SayOfMany({ services, again, kept, close }: DecisionPanelProps) {
  const forms = useFormStyles()
  const styles = useStyles()
  const tenant = useTenant()
  const id = useId()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [use, setUse] = useState<SaidUse | ''>('')
  const [reason, setReason] = useState('')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const chosen = services.filter(one => ticked.has(one.id))
  const [all, uses, words, hint] = ['all', 'use', 'reason', 'names'].map(name => `${id}-${name}`) as [
    string,
    string,
    string,
    string,
  ]
  const wrong = (): readonly FieldProblem[] => [
    ...(chosen.length === 0 ? [{ field: all, message: 'Choose at least one service.' }] : []),
    ...(use === '' ? [{ field: uses, message: 'Choose what they are.' }] : []),
    ...(reason.trim() === '' ? [{ field: words, message: 'Enter how you know.' }] : []),
  ]
  const send = async () => {
    if (use === '') return
    await run(() =>
      call<typeof sayUses>('POST', '/api/tenants/:tenant/services/uses', {
        params: { tenant: tenant.name },
        body: {
          use,
          reason: reason.trim(),
          services: chosen.map(one => ({ id: one.id, expects: one.version })),
        },
      }),
    )
    const of = chosen.length === 1 ? (chosen[0]?.name ?? 'one service') : `${chosen.length} services`
    kept(`Kept: ${SAID_WORDS[use].toLowerCase()}, said of ${of}.`)
    again()
    close()
  }
  const tick = (one: string, isTicked: boolean) =>
    setTicked(last => new Set(isTicked ? [...last, one] : [...last].filter(other => other !== one)))
  const none = messageAt(problems, all)
  return (
    <form
      className={forms.form}
      noValidate
      aria-label="Say it of several at once"
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), () => sendDecided(send, again))
      }}
    >
      <FieldProblems problems={problems} />
      <fieldset
        className={styles.which}
        {...(none === undefined ? {} : { 'aria-describedby': `${all}-why` })}
      >
        <legend className={styles.legend}>Which of them</legend>
        {none !== undefined && (
          <p id={`${all}-why`} className={styles.wrong}>
            {none}
          </p>
        )}
        <Checkbox
          id={all}
          label={`All ${services.length}`}
          checked={chosen.length === services.length ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) =>
            setTicked(new Set(checked === false ? [] : services.map(one => one.id)))
          }
        />
        {services.map(one => (
          <div key={one.id} className={styles.one}>
            <Checkbox
              label={one.name}
              checked={ticked.has(one.id)}
              aria-describedby={`${id}-${one.id}`}
              onChange={(_, { checked }) => tick(one.id, checked === true)}
            />
            <span id={`${id}-${one.id}`} className={styles.of}>
              {rowWords(one)} {licenceWords(one)}
            </span>
          </div>
        ))}
      </fieldset>
      <Field label={{ children: 'They are', htmlFor: uses }} {...problemAt(problems, uses)}>
        <Select id={uses} value={use} onChange={(_, { value }) => setUse(value as SaidUse | '')}>
          <option value="">Choose</option>
          {SAID_USES.map(one => (
            <option key={one} value={one}>
              {MANY_HINTS[one]}
            </option>
          ))}
        </Select>
      </Field>
      <NoPatients id={hint} />
      <Field
        label={{
          children: 'How you know, and what keeps patient data out where none goes in',
          htmlFor: words,
        }}
        {...problemAt(problems, words)}
      >
        <Textarea
          id={words}
          aria-describedby={hint}
          value={reason}
          rows={3}
          maxLength={2_000}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <p className={forms.lead}>
        {chosen.length === 0
          ? 'Each is kept with your name, this reason and the day; what was said counts for a year.'
          : `It is said of: ${chosen.map(({ name }) => name).join(', ')}. Each is kept with your name, this reason and the day.`}
      </p>
      <div className={forms.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {chosen.length === 0 ? 'Say so' : `Say so of ${chosen.length}`}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
      {dialog}
    </form>
  )
}

const MANY_HINTS: { readonly [S in SaidUse]: string } = {
  'not-used': 'not used here',
  'no-ephi': 'used, and no patient data goes in',
  used: 'used, and patient data may go in',
}
