import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const oldEncryptionRefused = defineCheck({
  id: 'exchange.old-encryption-refused',
  since: '0.1',
  title: 'Scanners and programs cannot send mail with outdated encryption',
  requirements: [
    {
      citation: '164.312(e)(2)(ii)',
      strength: 'supports',
      why: 'TLS 1.0 and 1.1 are broken; what they carry does not count as encrypted (NIST SP 800-52 Rev. 2).',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.transport-config'],
  // Government clouds never had the endpoint for old encryption.
  absentIn: ['gcc', 'gcc-high', 'dod'],
  judge: facts => {
    const { AllowLegacyTLSClients } = facts['exchange.transport-config']
    return judgeSetting({
      meets: known(AllowLegacyTLSClients, allowed => allowed !== true),
      properties: { AllowLegacyTLSClients },
      pass: 'Devices and programs that send mail have to use TLS 1.2 or later.',
      fail: 'Devices and programs may send mail with TLS 1.0 and 1.1.',
    })
  },
  rationale:
    'The old scanner sends charts with its password over encryption that a laptop in the waiting room can break.',
  fix: {
    steps: [
      'Find the devices that still use it: Exchange admin center > Reports > Mail flow > SMTP AUTH clients',
      'Update or replace them, or put a relay of your own in front of them',
      'Exchange admin center > Settings > Mail flow > Turn on use of legacy TLS clients: Off; Save',
    ],
    command: 'Set-TransportConfig -AllowLegacyTLSClients $false',
    docs: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/opt-in-exchange-online-endpoint-for-legacy-tls-using-smtp-auth',
    impact: 'Scanners, fax servers and EHR relays that know only old encryption stop sending.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
  },
  equivalents: {},
})
