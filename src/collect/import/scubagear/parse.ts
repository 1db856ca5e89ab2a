import { AppError } from '../../../base/app-error.ts'
import { decode } from './decode.ts'

/** The text of a file. @throws AppError bad-input */
export function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).trim()
  } catch (cause) {
    throw new AppError('bad-input', 'The file is too large to read as one text (more than about 500 MB).', {
      cause,
    })
  }
}

/** The JSON of a text, or what is wrong with it in one sentence without a word of it. @throws AppError bad-input */
export function parse(text: string): unknown {
  if (text === '')
    throw new AppError(
      'bad-input',
      'The file is empty. Name the ProviderSettingsExport.json of a ScubaGear run.',
    )
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new AppError('bad-input', 'The file is nested too deeply to be a ScubaGear export.')
    const said = cause instanceof Error ? cause.message : ''
    const at = /position (\d+)/.exec(said)?.[1]
    const cutOff = said.startsWith('Unexpected end') || Number(at) >= text.length
    throw new AppError(
      'bad-input',
      !/^[[{]/.test(text)
        ? 'The file is not JSON. Name the ProviderSettingsExport.json of a ScubaGear run.'
        : cutOff
          ? 'The file ends in the middle: it is a truncated copy. Copy it again from where ScubaGear wrote it.'
          : `The file is not whole JSON: it breaks off${at === undefined ? '' : ` at line ${lineOf(text, Number(at))}`}. Copy it again from where ScubaGear wrote it.`,
    )
  }
}

function lineOf(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
