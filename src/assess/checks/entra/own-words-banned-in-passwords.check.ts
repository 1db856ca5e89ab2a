import { defineCheck } from '../../define-check.ts'
import { directorySetting, PASSWORD_SETTINGS } from '../../entra/directory-settings.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'

export const ownWordsBannedInPasswords = defineCheck({
  id: 'entra.own-words-banned-in-passwords',
  since: '0.1',
  title: 'The clinic’s own words cannot be used in passwords',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'Staff cannot create passwords from the words that an attacker tries first: the name of the clinic and its town.',
    },
  ],
  severity: 'medium',
  licence: 'entra-id-p1',
  needs: ['entra.directory-settings'],
  judge: facts => {
    const settings = facts['entra.directory-settings']
    const check = directorySetting(settings, PASSWORD_SETTINGS, 'EnableBannedPasswordCheck', 'false')
    const list = directorySetting(settings, PASSWORD_SETTINGS, 'BannedPasswordList', '')
    const hasList = known(list, words => words.trim() !== '')
    return judgeSetting({
      meets: both(
        known(check, value => value.toLowerCase() === 'true'),
        hasList,
      ),
      properties: { EnableBannedPasswordCheck: check, ownBannedWords: hasList },
      pass: 'Passwords are checked against words of the clinic’s own.',
      fail: 'No words of the clinic’s own are banned from passwords.',
    })
  },
  rationale:
    'Harborstreet2026! passes every rule for a good password, and is the first that somebody tries who knows the clinic’s name.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Password protection',
      'Enforce custom list: Yes; Custom banned password list: names of the clinic, its doctors, streets, town and teams, one a line; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/tutorial-configure-custom-password-protection',
    impact: 'Passwords in use go on; the words are refused when one is changed.',
    disturbs: 'some-staff',
    workflows: [],
  },
  equivalents: { cis: ['7.0.0/5.2.3.2'] },
})
