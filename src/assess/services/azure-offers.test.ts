import { expect, it } from 'vitest'
import { offerOf } from './azure-offers.ts'

it.each([
  ['EnterpriseAgreement_2014-09-01', 'bought', 'an enterprise agreement’s quota id'],
  ['PayAsYouGo_2014-09-01', 'bought', 'a quota id'],
  ['Pay-As-You-Go', 'bought', 'the portal’s words'],
  ['CSP_2015-05-01', 'partner', 'bought by a partner'],
  ['FreeTrial_2014-09-01', 'trial', 'a trial'],
  ['Sponsored_2016-01-01', 'trial', 'sponsored'],
  ['MSDN_2014-09-01', 'own-use', 'credits of Visual Studio'],
  ['DreamSpark_2015-02-01', 'own-use', 'a student’s'],
  ['Something_2027', 'unknown', 'a new offer is unknown, never refused'],
  ['', 'unknown', 'nothing'],
  [null, 'unknown', 'az account list tells none'],
])('%s is %s: %s', (text, kind, _because) => {
  const offer = offerOf(text)
  expect(offer.kind).toBe(kind)
  expect(offer.question === null).toBe(kind === 'bought')
})
