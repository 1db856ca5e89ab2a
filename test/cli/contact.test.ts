import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTACT_ANSWERS } from '../../src/app/api/contracts/contact.ts'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { tenantName } from '../../src/base/ids.ts'
import { keepContactStory, readContactStory } from '../../src/comply/contact/keep-contact-story.ts'
import { readClinicContact } from '../../src/connect/practice/clinic/sign-up/read-clinic-contact.ts'
import { openStore } from '../../src/store/open-store.ts'
import { atHome, FIRST, PROFILE, profileAnswer } from './programme.fixture.ts'

const [contactAnswer, checkAnswer] = CONTACT_ANSWERS

describe('the HIPAA contact at the terminal', () => {
  it('is told as a record that is missing, and what to do is told with exit 1', async () => {
    const { ward, answer } = atHome()
    await answer(profileAnswer, PROFILE)
    expect(await answer(contactAnswer, ['contact'])).toMatchObject({
      state: 'none',
      because: 'Your record of the HIPAA administrative contact is missing.',
    })
    const { code, stdout } = await ward(['contact', 'check', '--json'])
    expect([code, checkAnswer.parse(JSON.parse(stdout)).ok]).toEqual([1, false])
    const message = await ward(['contact', 'message'])
    expect([message.code, message.stderr]).toEqual([
      2,
      'ward: There is no request yet: designate the contact on the page first.\n',
    ])
  })

  it('is shown with its message and history once it was designated', async () => {
    const { ward, answer, collect, home } = atHome()
    await answer(profileAnswer, PROFILE)
    await collect(FIRST)
    const dataFolder = join(home, 'data')
    const env = { HOME: home, XDG_CONFIG_HOME: join(home, 'config') }
    const installation = openInstallation({ dataFolder, env, clock: systemClock })
    const store = await openStore({ dataFolder, installation, clock: systemClock })
    const scope = await store.tenants.scope(tenantName('default'))
    await keepContactStory(store, scope, readContactStory(readClinicContact()), systemClock())
    await store.close()
    const { request, history, fields } = await answer(contactAnswer, ['contact', 'show'])
    expect(history).toHaveLength(4)
    expect(fields.map(field => field.answer)).toEqual(['other', 'empty', 'empty', 'not-read'])
    const { stdout } = await ward(['contact', 'message', '--eml'])
    const [, body = ''] = stdout.split('\r\n\r\n')
    expect(Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n')).toBe(request?.text)
    expect((await ward(['contact', 'history'])).stdout).toContain('Microsoft confirmed the request')
  })
})
