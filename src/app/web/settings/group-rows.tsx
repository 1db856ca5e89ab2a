import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import { ROLE_NAMES, type Role, ROLES } from '../../../base/people/roles.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { tenantTitle } from '../people/shown-people.ts'
import { type DraftGroup, FIELDS, groupField, newGroup } from './microsoft-draft.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '16px', margin: '0 0 12px', padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > button': { justifySelf: 'start' },
  },
  set: { border: 'none', margin: 0, padding: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0, margin: '0 0 4px' },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 0 8px' },
})

/** Which group of Entra gives which role, one after another. */
export function GroupRows({
  groups,
  change,
  problems,
  me,
}: {
  groups: readonly DraftGroup[]
  change: (groups: readonly DraftGroup[]) => void
  problems: readonly FieldProblem[]
  me: Me
}) {
  const styles = useStyles()
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>Groups and the roles they give</legend>
      <p className={styles.soft}>
        Who is in a group has its role while they are in it. Without a group, people get in by an invitation
        or a role that they have in Ward.
      </p>
      <ul className={styles.list}>
        {groups.map((row, index) => (
          <GroupRow
            key={row.key}
            row={row}
            number={index + 1}
            me={me}
            problems={problems}
            change={one => change(groups.map(old => (old.key === one.key ? one : old)))}
            remove={() => {
              change(groups.filter(({ key }) => key !== row.key))
              // The button that had the focus goes with its row.
              document.getElementById(FIELDS.groups)?.focus()
            }}
          />
        ))}
      </ul>
      <Button id={FIELDS.groups} onClick={() => change([...groups, newGroup(groups)])}>
        Add a group
      </Button>
    </fieldset>
  )
}

function GroupRow({
  row,
  number,
  me,
  problems,
  change,
  remove,
}: {
  row: DraftGroup
  number: number
  me: Me
  problems: readonly FieldProblem[]
  change: (row: DraftGroup) => void
  remove: () => void
}) {
  const tenants = [...new Set([EVERY_TENANT, ...me.tenants.map(({ name }) => name), row.tenant])]
  return (
    <li className={useStyles().row} aria-label={`Group ${number}`}>
      <Field label="Object ID of the group" {...problemAt(problems, groupField(row))}>
        <Input
          id={groupField(row)}
          value={row.group}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => change({ ...row, group: value })}
        />
      </Field>
      <Field label="Role" hint={ROLES[row.role].does}>
        <Select value={row.role} onChange={(_, { value }) => change({ ...row, role: value as Role })}>
          {ROLE_NAMES.map(name => (
            <option key={name} value={name}>
              {ROLES[name].title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Where">
        <Select value={row.tenant} onChange={(_, { value }) => change({ ...row, tenant: value })}>
          {tenants.map(name => (
            <option key={name} value={name}>
              {name === EVERY_TENANT ? 'All tenants' : tenantTitle(name, me)}
            </option>
          ))}
        </Select>
      </Field>
      <Button appearance="subtle" onClick={remove} aria-label={`Take away group ${number}`}>
        Take away
      </Button>
    </li>
  )
}
