import { checkTable } from '../../../../test/check-table.ts'
import { defaultEnvironmentConnectors } from './default-environment-connectors.check.ts'
import { defaultPolicyWith, policies } from './power-platform-with.fixture.ts'

const api = (name: string) => ({ id: `/providers/Microsoft.PowerApps/apis/${name}`, name })
const group = (classification: 'Confidential' | 'General' | 'Blocked', ...names: readonly string[]) => ({
  classification,
  connectors: names.map(api),
})
const everywhere = { environmentType: 'AllEnvironments' as const, environments: [] }

checkTable(defaultEnvironmentConnectors, [
  { because: 'what is not listed is blocked, and the rest cannot be', verdict: 'pass' },
  {
    because: 'one listed connector leads elsewhere',
    verdict: 'fail',
    patch: defaultPolicyWith({ connectorGroups: [group('General', 'shared_teams', 'shared_dropbox')] }),
    says: /shared_dropbox can be used/,
  },
  {
    because: 'nothing bad is listed, but whatever is not listed can be used',
    verdict: 'fail',
    patch: defaultPolicyWith({ defaultConnectorsClassification: 'General' }),
    says: /no data policy lists/,
  },
  { because: 'there is no policy', verdict: 'fail', patch: policies(), says: /every connector/ },
  {
    because: 'a second policy blocks what the first leaves',
    verdict: 'pass',
    patch: policies(
      {
        ...everywhere,
        defaultConnectorsClassification: 'Blocked',
        connectorGroups: [group('General', 'shared_dropbox')],
      },
      {
        ...everywhere,
        defaultConnectorsClassification: 'General',
        connectorGroups: [group('Blocked', 'shared_dropbox')],
      },
    ),
  },
  {
    because: 'so does one that lets only others through',
    verdict: 'pass',
    patch: policies(
      {
        ...everywhere,
        defaultConnectorsClassification: 'Blocked',
        connectorGroups: [group('General', 'shared_dropbox')],
      },
      {
        ...everywhere,
        defaultConnectorsClassification: 'Blocked',
        connectorGroups: [group('General', 'shared_box')],
      },
    ),
  },
  {
    because: 'another policy may block it, but its connectors were not read',
    verdict: 'unknown',
    patch: policies(
      {
        ...everywhere,
        defaultConnectorsClassification: 'Blocked',
        connectorGroups: [group('General', 'shared_dropbox')],
      },
      { ...everywhere, defaultConnectorsClassification: 'General' },
    ),
  },
  {
    because: 'the kind of a group was not read',
    verdict: 'unknown',
    patch: defaultPolicyWith({ connectorGroups: [{ connectors: [api('shared_dropbox')] }] }),
  },
  {
    because: 'the id of a connector was not read',
    verdict: 'unknown',
    patch: defaultPolicyWith({
      connectorGroups: [{ classification: 'General', connectors: [{ name: 'Dropbox' }] }],
    }),
  },
  {
    because: 'every policy has groups',
    verdict: 'unknown',
    patch: defaultPolicyWith({ connectorGroups: [] }),
  },
  {
    because: 'what happens to connectors in no group was not read',
    verdict: 'unknown',
    patch: defaultPolicyWith({ defaultConnectorsClassification: undefined }),
  },
  {
    because: 'where the only policy holds was not read',
    verdict: 'unknown',
    patch: policies({ defaultConnectorsClassification: 'General', connectorGroups: [group('General')] }),
  },
])
