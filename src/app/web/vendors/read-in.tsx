import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import { APP_LIST_KINDS } from '../../../base/vendors/lists.ts'
import { longDayWords } from '../../../assess/words.ts'
import type { importAppList, importVendors, ShownVendors } from '../../api/contracts/vendors.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { SidePanel } from '../people/side-panel.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { counted, listed } from './vendor-words.ts'

const WHAT = {
  apps: 'A list from Microsoft 365: enterprise applications, consents, application permissions, Teams apps or partners',
  vendors: 'Our own list of vendors',
  hints: 'A public list of what vendors claim (only for vendors in the register)',
} as const
type What = keyof typeof WHAT

const LARGEST = { apps: 64, vendors: 8, hints: 8 } as const

/** Reads lists in: Ward tells by their fields which it is. */
export function ReadIn({
  tenant,
  today,
  sources,
  changed,
  close,
}: {
  tenant: string
  today: string
  sources: ShownVendors['sources']
  changed: () => void
  close: () => void
}) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [what, setWhat] = useState<What>('apps')
  const [asOf, setAsOf] = useState(today)
  const [told, setTold] = useState<string | null>(null)
  const { problems, isBusy, submit } = useSending(() => `${id}-file`)
  const send = async () => {
    const chosen = file.current?.files?.[0]
    if (chosen === undefined) return
    setTold(null)
    if (what === 'apps') {
      const done = await call<typeof importAppList>('POST', '/api/tenants/:tenant/vendor-lists', {
        params: { tenant },
        query: { asOf },
        body: chosen,
      })
      setTold(
        `${done.isNew ? 'Kept' : 'This very list is here already'}: ${APP_LIST_KINDS[done.kind]}, ${counted(done.rows, 'row')}. ${done.fresh === 0 ? 'No new app reaches mail or files.' : `${counted(done.fresh, 'app')} to look at.`}`,
      )
    } else {
      const done = await call<typeof importVendors>('POST', '/api/tenants/:tenant/vendor-imports', {
        params: { tenant },
        query: { as: what },
        body: chosen,
      })
      const parts = [
        ...(done.added.length > 0 ? [`${counted(done.added.length, 'vendor')} added`] : []),
        ...(done.changed.length > 0 ? [`hints for ${listed(done.changed.slice(0, 5))}`] : []),
        ...(done.there.length > 0 ? [`${done.there.length} in the register already`] : []),
      ]
      setTold(`Read ${counted(done.read, 'row')}: ${parts.join('; ') || 'nothing to keep'}. ${done.note}`)
    }
    if (file.current !== null) file.current.value = ''
    changed()
  }
  const wrong = () => {
    const chosen = file.current?.files?.[0]
    if (chosen === undefined) return [{ field: `${id}-file`, message: 'Choose the file.' }]
    if (chosen.size > LARGEST[what] * 1024 * 1024) {
      return [
        { field: `${id}-file`, message: `The file is larger than ${LARGEST[what]} MB: export less of it.` },
      ]
    }
    if (what === 'apps' && (asOf === '' || asOf > today)) {
      return [{ field: `${id}-day`, message: 'Give the day on which it was exported.' }]
    }
    return []
  }
  return (
    <SidePanel title="Read a list in" close={close}>
      <div className={text.all}>
        <form
          className={styles.form}
          noValidate
          aria-label="Read a list in"
          onSubmit={event => {
            event.preventDefault()
            void submit(wrong(), send)
          }}
        >
          <FieldProblems problems={problems} />
          <Field label="What is it?">
            <RadioGroup
              value={what}
              onChange={(_, { value }) =>
                setWhat((Object.keys(WHAT) as What[]).find(one => one === value) ?? 'apps')
              }
            >
              {(Object.keys(WHAT) as What[]).map(one => (
                <Radio key={one} value={one} label={WHAT[one]} />
              ))}
            </RadioGroup>
          </Field>
          <Field
            label={{ children: 'The file', htmlFor: `${id}-file` }}
            hint="CSV or JSON. The guide says where each list comes from."
            {...problemAt(problems, `${id}-file`)}
          >
            <input ref={file} id={`${id}-file`} type="file" accept=".csv,.json,.ndjson,.jsonl,.txt" />
          </Field>
          {what === 'apps' && (
            <Field
              label={{ children: 'Exported on', htmlFor: `${id}-day` }}
              {...problemAt(problems, `${id}-day`)}
            >
              <Input
                id={`${id}-day`}
                type="date"
                value={asOf}
                max={today}
                onChange={(_, { value }) => setAsOf(value)}
              />
            </Field>
          )}
          <div className={styles.last}>
            <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
              Read it in
            </Button>
          </div>
          <p role="status">{isBusy ? 'Reading the file.' : (told ?? '')}</p>
        </form>
        <h2 className={text.title}>What is here</h2>
        <ul className={text.list}>
          <li>
            {sources.settings === null
              ? 'No settings were read in yet.'
              : `The settings of ${longDayWords(sources.settings.slice(0, 10))}.`}
          </li>
          {sources.lists.map(({ kind, asOf: at, rows }) => (
            <li
              key={kind}
            >{`${APP_LIST_KINDS[kind]}: ${counted(rows, 'row')}, as of ${longDayWords(at.slice(0, 10))}.`}</li>
          ))}
        </ul>
        {sources.unread.length > 0 && (
          <p
            className={text.soft}
          >{`Could not be read from the settings: ${sources.unread.join(', ')}. What they would tell is missing here.`}</p>
        )}
      </div>
    </SidePanel>
  )
}
