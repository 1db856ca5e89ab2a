import type { Posture } from '../../../assess/posture/posture.ts'
import { counted } from '../../../assess/judgement.ts'

/** The one thing an owner has to know, in a sentence: what the settings contradict, and what is signed. */
export function postureHeadline({ score: { of, counts } }: Pick<Posture, 'score'>): string {
  const { contradicted, met } = counts
  if (of === 0) return 'No requirement applies to this organisation.'
  if (met === of) return `All ${of} requirements are met by signed records, and no setting says otherwise.`
  const signed = met === 0 ? 'none is met' : counted(met, 'is met', 'are met')
  return contradicted === 0
    ? `No setting contradicts a requirement; of ${of}, ${signed} by a signed record.`
    : `Settings contradict ${contradicted} of ${counted(of, 'requirement', 'requirements')}; ${signed} by a signed record.`
}
