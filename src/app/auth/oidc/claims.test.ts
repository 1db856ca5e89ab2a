import type { IDToken } from 'openid-client'
import { describe, expect, it } from 'vitest'
import { mayMatchByEmail, type SignedIn, signedInBy } from './claims.ts'
import { CLIENT, ENTRA_CLAIMS, GROUP, PERSON, SETTINGS, TENANT } from './provider.fixture.ts'

const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`

type Over = Readonly<Record<string, unknown>>

function told(over: Over) {
  const token = { iss: ISSUER, aud: CLIENT, sub: 's', iat: 0, exp: 1, ...ENTRA_CLAIMS, ...over }
  return signedInBy(token as unknown as IDToken, SETTINGS, ISSUER)
}

describe('the claims of Entra', () => {
  it.each<readonly [Over, Partial<SignedIn>, string]>([
    [
      { tid: TENANT.toUpperCase(), oid: PERSON.toUpperCase() },
      { subject: `${TENANT}/${PERSON}` },
      'an id in capitals is the same id',
    ],
    [{ name: undefined }, { name: '' }, 'no name is told'],
    [{ name: 7 }, { name: '' }, 'a name is a text'],
    [{ name: 'Dana\u0000\nWhitfield' }, { name: 'Dana Whitfield' }, 'a name is one line'],
    [{ name: 'Dana \u202Egro.cinilc' }, { name: 'Dana  gro.cinilc' }, 'a name does not turn the page around'],
    [{ name: 'x'.repeat(300) }, { name: 'x'.repeat(256) }, 'a name has at most 256 characters'],
    [
      { email: 'Dana.Whitfield@Clinic.Example' },
      { email: 'dana.whitfield@clinic.example' },
      'addresses are compared in small letters',
    ],
    [{ email: undefined }, { email: null }, 'an account without a mailbox has none'],
    [{ email: 'dana' }, { email: null }, 'no address'],
    [
      { email: `${'x'.repeat(300)}@clinic.example` },
      { email: null },
      'longer than an address can be (RFC 5321)',
    ],
    [{ email: 'a@clinic.example, b@clinic.example' }, { email: null }, 'two addresses are none'],
    [{ email: ['dana@clinic.example'] }, { email: null }, 'a list is no address'],
    [{}, { secondFactor: false }, 'Entra tells nothing of factors: that it asked for two is not known'],
    [{ amr: ['pwd', 'mfa'] }, { secondFactor: true }, 'two factors, said as RFC 8176 has it'],
    [{ amr: ['pwd'] }, { secondFactor: false }, 'a password alone'],
    [
      { amr: ['pwd', 'rsa'] },
      { secondFactor: false },
      'a device’s certificate beside it is not said to be a second',
    ],
    [{ amr: 'mfa' }, { secondFactor: false }, 'a text is no list'],
    [{ amr: [['mfa'], { mfa: true }] }, { secondFactor: false }, 'within something else it is not said'],
    [
      { acrs: ['c1', 'c2'] },
      { secondFactor: false },
      'a context of Conditional Access: what it asks for only the tenant knows',
    ],
    [{ acr: '1' }, { secondFactor: false }, 'a level that Entra gives to everybody'],
    [{ xms_edov: true }, { emailDomainVerified: true }, 'said as documented'],
    [{ xms_edov: '1' }, { emailDomainVerified: true }, 'said as some accounts have it'],
    [{ xms_edov: false }, { emailDomainVerified: false }, 'denied'],
    [{ xms_edov: 'false' }, { emailDomainVerified: false }, 'denied in words'],
    [{ xms_edov: {} }, { emailDomainVerified: false }, 'anything else is no yes'],
    [{ groups: undefined }, { groups: [], groupsOverage: false }, 'the registration asks for no groups'],
    [
      { groups: [GROUP, 7, null, 'Officers'] },
      { groups: [GROUP], groupsOverage: false },
      'only ids are groups',
    ],
    [
      { groups: undefined, hasgroups: true },
      { groups: [], groupsOverage: true },
      'too many groups, said shortly',
    ],
    [{ hasgroups: 'true' }, { groups: [], groupsOverage: true }, 'what is half told gives nothing'],
    [
      { _claim_names: { groups: 'src1' } },
      { groups: [], groupsOverage: true },
      'groups and a pointer to them',
    ],
    [{ groups: 'src1' }, { groups: [], groupsOverage: true }, 'a pointer in place of the groups'],
    [
      { groups: undefined, 'groups:src1': {} },
      { groups: [], groupsOverage: true },
      'a pointer by another name',
    ],
    [
      { _claim_names: { photo: 'src1' } },
      { groups: [GROUP], groupsOverage: false },
      'something else is elsewhere',
    ],
  ])('%j gives %j: %s', (over, expected) => {
    expect(told(over)).toMatchObject(expected)
  })

  it.each<readonly [Over, string]>([
    [{ iss: `${ISSUER}/` }, 'nearly the issuer'],
    [{ iss: ISSUER.replace(TENANT, '{tenantid}') }, 'a template'],
    [{ aud: [CLIENT] }, 'Entra names one audience as a text'],
    [{ aud: CLIENT.toUpperCase() }, 'nearly the application'],
    [{ ver: 2 }, 'a version is a text'],
    [{ tid: [TENANT] }, 'a tenant is a text'],
    [{ oid: `${PERSON} ` }, 'an object with a blank is another subject'],
  ])('%j lets nobody in: %s', over => {
    expect(() => told(over)).toThrow(expect.objectContaining({ code: 'not-allowed' }))
  })

  it('let nobody in where there are none', () => {
    expect(() => signedInBy(undefined, SETTINGS, ISSUER)).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    )
  })
})

describe('an address', () => {
  it.each<readonly [string | null, boolean, readonly string[] | undefined, boolean, string]>([
    ['dana@clinic.example', true, ['clinic.example'], true, 'verified, and of the clinic'],
    [
      'dana@clinic.example',
      false,
      ['clinic.example'],
      false,
      'anybody can give an account this address: nOAuth',
    ],
    ['dana@elsewhere.example', true, ['clinic.example'], false, 'verified elsewhere: a guest'],
    ['dana@sub.clinic.example', true, ['clinic.example'], false, 'a part of a domain can be somebody else’s'],
    ['dana@evil-clinic.example', true, ['clinic.example'], false, 'ends like the domain'],
    ['dana@clinic.example', true, [], false, 'no domain is named'],
    ['dana@clinic.example', true, undefined, false, 'no domain is named'],
    [null, true, ['clinic.example'], false, 'there is no address'],
  ])('%s, verified %s, with %j may meet an invitation: %s (%s)', (email, verified, allowedDomains, may) => {
    expect(
      mayMatchByEmail(
        { email, emailDomainVerified: verified },
        { allowedDomains: allowedDomains && [...allowedDomains] },
      ),
    ).toBe(may)
  })
})
