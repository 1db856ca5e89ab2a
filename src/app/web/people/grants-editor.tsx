import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useId } from 'react'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import { ROLE_NAMES, type Role, ROLES } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { lastDayOf } from '../../../base/time-zone.ts'
import { endOfDay, type PersonGrant, tenantTitle } from './shown-people.ts'

/** A role as it is written down, before it is given. */
export interface DraftGrant {
  readonly key: number
  readonly role: Role
  readonly tenant: string
  /** The moment of its end; null for none. */
  readonly until: string | null
}

const useStyles = makeStyles({
  list: { display: 'grid', gap: '16px', margin: '0 0 12px', padding: 0, listStyleType: 'none' },
  grant: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > button': { justifySelf: 'start' },
  },
  none: { ...typographyStyles.body1, margin: '0 0 12px' },
})

/** Of the roles that were given in Ward. */
export function draftsOf(grants: readonly PersonGrant[]): readonly DraftGrant[] {
  return grants
    .filter(({ from }) => from === 'ward')
    .map(({ role, tenant, until }, key) => ({ key, role, tenant, until }))
}

/** As the server takes them. */
export function grantsOf(drafts: readonly DraftGrant[]) {
  return drafts.map(({ role, tenant, until }) => ({ role, tenant, ...(until === null ? {} : { until }) }))
}

/** The roles of a person, one after another, each explained in a line. */
export function GrantsEditor({
  drafts,
  change,
  me,
}: {
  drafts: readonly DraftGrant[]
  change: (drafts: readonly DraftGrant[]) => void
  me: Me
}) {
  const styles = useStyles()
  const adds = useId()
  const add = () => {
    const key = Math.max(-1, ...drafts.map(draft => draft.key)) + 1
    change([...drafts, { key, role: 'workforce', tenant: me.tenants[0]?.name ?? EVERY_TENANT, until: null }])
  }
  return (
    <>
      {drafts.length === 0 && (
        <p className={styles.none}>No role: this person could sign in and see nothing.</p>
      )}
      <ul className={styles.list}>
        {drafts.map((draft, index) => (
          <OneGrant
            key={draft.key}
            draft={draft}
            number={index + 1}
            me={me}
            change={one => change(drafts.map(old => (old.key === one.key ? one : old)))}
            remove={() => {
              change(drafts.filter(({ key }) => key !== draft.key))
              // The button that had the focus goes with its row.
              document.getElementById(adds)?.focus()
            }}
          />
        ))}
      </ul>
      <Button id={adds} onClick={add}>
        Add a role
      </Button>
    </>
  )
}

function OneGrant({
  draft,
  number,
  me,
  change,
  remove,
}: {
  draft: DraftGrant
  number: number
  me: Me
  change: (draft: DraftGrant) => void
  remove: () => void
}) {
  const { role, tenant, until } = draft
  const tenants = [...new Set([EVERY_TENANT, ...me.tenants.map(({ name }) => name), tenant])]
  return (
    <li className={useStyles().grant} aria-label={`Role ${number}: ${ROLES[role].title}`}>
      <Field label="Role" hint={ROLES[role].does}>
        <Select value={role} onChange={(_, { value }) => change({ ...draft, role: value as Role })}>
          {ROLE_NAMES.map(name => (
            <option key={name} value={name}>
              {ROLES[name].title}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Where"
        {...(tenant === EVERY_TENANT ? { hint: 'Also tenants that are added later.' } : {})}
      >
        <Select value={tenant} onChange={(_, { value }) => change({ ...draft, tenant: value })}>
          {tenants.map(name => (
            <option key={name} value={name}>
              {name === EVERY_TENANT ? 'All tenants' : tenantTitle(name, me)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Last day (UTC)" hint="Leave it empty for a role without an end.">
        <Input
          type="date"
          max="9999-12-30"
          value={until === null ? '' : lastDayOf(until as Instant)}
          onChange={(_, { value }) => change({ ...draft, until: endOfDay(value) })}
        />
      </Field>
      <Button
        appearance="subtle"
        onClick={remove}
        aria-label={`Take away role ${number}: ${ROLES[role].title}`}
      >
        Take away
      </Button>
    </li>
  )
}
