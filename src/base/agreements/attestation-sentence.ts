import type { Agreement, SideName } from './agreement.ts'

type Paper = Pick<Agreement, 'title' | 'party' | 'direction'>

/** What somebody of one side signs, in one sentence. */
export function signingSentence({ title, party }: Paper, side: SideName, us: string): string {
  const [signer, other] = side === 'ours' ? [us, party.name] : [party.name, us]
  return `I sign “${title}” for ${signer}, as its agreement with ${other}.`
}

/** What an officer gives their word for. Ward saw nobody sign, and does not say that it did. */
export function attestationSentence(
  { title, party, kind }: Pick<Agreement, 'title' | 'party' | 'kind'>,
  signed: {
    readonly ours: { readonly name: string; readonly on: string } | null
    readonly theirs: { readonly name: string; readonly on: string } | null
  },
): string {
  const { ours, theirs } = signed
  const us = ours === null ? null : `${ours.name} for us on ${ours.on}`
  const them = theirs === null ? null : `${theirs.name} for ${party.name} on ${theirs.on}`
  if (kind === 'required-by-law') {
    return `I attest that ${us ?? 'we'} tried to get assurances from ${party.name} for “${title}”, and that the attempt went as it is written here.`
  }
  const who = [us, them].filter(one => one !== null).join(', and by ')
  return `I attest that this file is “${title}” as it was signed by ${who}, and that it is whole.`
}
