import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ACTS } from '../../base/audit/acts.ts'
import { OCSF_CLASSES, OCSF_VERSION } from './ocsf-classes.ts'
import { ECS_VERSION } from './ecs-message-trace.ts'

const page = readFileSync(new URL('../../../docs/guide/normalize-a-log.md', import.meta.url), 'utf8')
const acts = page.slice(page.indexOf('<!-- acts'), page.indexOf('## Elastic Common Schema'))

it('the guide lists every act, and none that is not', () => {
  const listed = [...acts.matchAll(/`([a-z-]+)`/g)].map(([, act]) => act)
  expect(new Set(listed)).toEqual(new Set(Object.keys(ACTS)))
  expect(listed).toHaveLength(new Set(listed).size)
})

it.each(Object.values(OCSF_CLASSES))('the guide says what goes to $name', ({ name, uid }) => {
  expect(page).toContain(`${name} (${uid})`)
})

it('the guide names the versions that are written', () => {
  expect(page).toContain(`OCSF ${OCSF_VERSION}`)
  expect(page).toContain(`Elastic Common Schema ${ECS_VERSION.split('.').slice(0, 2).join('.')}`)
})
