import { describe, expect, it } from 'vitest'
import { judgePassword } from './password-rules.ts'

const ABOUT = {
  words: [
    'Dana Whitfield',
    'dana.whitfield@maple-clinic.example',
    'Maple Family Clinic',
    'Łukasz Nuñez-Öberg',
    'Al',
    '',
  ],
}

describe('good passwords', () => {
  it.each([
    { reason: 'four words', password: 'lantern gravel otter syrup' },
    { reason: 'four words without spaces', password: 'lanterngravelottersyrup' },
    { reason: 'four words with dashes', password: 'lantern-gravel-otter-syrup' },
    { reason: 'a sentence with its full stop', password: 'My aunt keeps seven blue kettles.' },
    { reason: 'twelve random characters, the fewest', password: 'xK9mQ2vL7pRt' },
    { reason: 'small letters only: there is no rule for kinds', password: 'qmzvxtlkwrpd' },
    { reason: 'German', password: 'der kaffee trinkt den pinguin' },
    { reason: 'Russian', password: 'кит читает газету вслух' },
    { reason: 'Greek with accents', password: 'η γάτα διαβάζει εφημερίδα' },
    { reason: 'Japanese, fourteen characters', password: '犬が空を飛ぶ夜に歌う猫たちへ' },
    { reason: 'Hindi, where marks are most of the characters', password: 'नीली बिल्ली पढ़ती है' },
    { reason: 'Korean', password: '고양이가 신문을 크게 읽는다' },
    { reason: 'twelve emoji of many kinds', password: '🦦🏮🪨🍯🚲🎻🧦🌵🛶🔭🥁🍐' },
    { reason: 'spaces at both ends are part of it', password: ' otter lantern gravel ' },
    { reason: '256 characters, the most', password: mixed(256) },
    { reason: '256 emoji are 512 UTF-16 units', password: emoji(256) },
    { reason: 'the name with four other words', password: 'dana otter gravel lantern syrup' },
    { reason: 'ward within other words', password: 'steward lantern forward gravel otter' },
    { reason: 'a name of two letters is no word: without it, eight would be left', password: 'xKal9mQalv2L' },
    { reason: 'a quote and markup are characters like others', password: '<b>\'otter"; DROP lantern--' },
  ])('$reason', async ({ password }) => {
    expect(await judgePassword(password, ABOUT)).toEqual([])
  })
})

describe('passwords that are guessed first', () => {
  it.each([
    { reason: 'common, with digits at its end', password: 'password1234' },
    { reason: 'common, twice', password: 'letmeinletmein' },
    { reason: 'common, three times with spaces', password: 'password password password' },
    { reason: 'common, for 252 characters', password: 'password1'.repeat(28) },
    { reason: 'common, with substitutions and a year', password: 'P@ssw0rd2024!' },
    { reason: 'common, backwards, with a year', password: 'drowssap2024' },
    { reason: 'two common ones', password: 'dragonmonkey' },
    { reason: 'two common ones with a space', password: 'sunshine sunshine' },
    { reason: 'two common ones, twice, with a dash between', password: 'dragonmonkey - dragonmonkey' },
    { reason: 'a season and a year', password: 'Summer2024!!' },
    { reason: 'a month and a year', password: 'January2026!' },
    { reason: 'what administrators give first', password: 'changeme2026!' },
    { reason: 'with accents', password: 'pássword1234' },
    { reason: 'in wide letters', password: 'ｐａｓｓｗｏｒｄ１２３４' },
    { reason: 'a keyboard row', password: 'qwertyuiop[]' },
    { reason: 'keys downwards', password: '1qaz2wsx3edc4rfv' },
    { reason: 'keys zigzag', password: 'q1w2e3r4t5y6u7' },
    { reason: 'the alphabet', password: 'abcdefghijkl' },
    { reason: 'digits in order', password: '123456789012' },
    { reason: 'two dates', password: '2024011520240115' },
    { reason: 'all the same', password: 'aaaaaaaaaaaa' },
    { reason: 'all the same, the most there may be', password: 'z'.repeat(256) },
    {
      reason: 'weak for 64 characters: the rest is not read',
      password: `${'z'.repeat(64)} lantern gravel otter syrup`,
    },
    { reason: 'all spaces', password: ' '.repeat(14) },
    { reason: 'all the same emoji', password: '😀'.repeat(12) },
    { reason: 'a short thing again and again', password: 'abcabcabcabc' },
    { reason: 'a good word again and again', password: 'otterotterotter' },
    { reason: 'the place it is for', password: 'hospital2024' },
  ])('$reason', async ({ password }) => {
    expect(await judgePassword(password, ABOUT)).toEqual([
      expect.stringContaining('first that a guesser tries'),
    ])
  })
})

describe('passwords made of what is known about the person', () => {
  it.each([
    { reason: 'the name', password: 'dana whitfield' },
    { reason: 'the name with a year', password: 'DanaWhitfield2026' },
    { reason: 'with substitutions', password: 'D4n@.Wh1tf!eld' },
    { reason: 'backwards', password: 'dleiftihw-anad' },
    { reason: 'the mail address', password: 'dana.whitfield@maple-clinic.example' },
    { reason: 'the clinic and a year', password: 'mapleclinic2026' },
    { reason: 'this program', password: 'wardwardward' },
    { reason: 'this program and a common word', password: 'Welcome2Ward!' },
    { reason: 'a name with marks, typed without', password: 'NunezOberg2026' },
    { reason: 'a letter with a stroke, typed without', password: 'lukasz-lukasz!' },
    { reason: 'a name without marks, typed with', password: 'Dänä Whítfíeld!!' },
    { reason: 'the name on and on', password: 'Dana-Whitfield-'.repeat(17) },
  ])('$reason', async ({ password }) => {
    expect(await judgePassword(password, ABOUT)).toEqual([
      expect.stringContaining('too little of it is left'),
    ])
  })

  it('are others for somebody else', async () => {
    const password = 'whitfield lukasz oberg'
    expect(await judgePassword(password, { words: [] })).toEqual([])
    expect(await judgePassword(password, ABOUT)).toHaveLength(1)
  })

  it('are judged also when a thousand long words are handed in', async () => {
    const words = Array.from({ length: 1000 }, (_, index) => `${index}`.padEnd(10_000, 'x'))
    expect(await judgePassword('lantern gravel otter syrup', { words })).toEqual([])
  })
})

describe('the form', () => {
  it.each([
    { reason: 'empty', password: '', says: ['too short'] },
    { reason: 'eleven good characters', password: 'xK9mQ2vL7pR', says: ['too short'] },
    { reason: 'eleven emoji are 22 units', password: emoji(11), says: ['too short'] },
    {
      reason: 'twelve code points, but eleven letters once composed',
      password: 'xk9mqvl7pr\u006f\u0308',
      says: ['too short'],
    },
    { reason: '257 good characters', password: mixed(257), says: ['too long'] },
    { reason: '10 MB, told without reading it', password: 'lantern '.repeat(1_310_720), says: ['too long'] },
    { reason: 'a line break', password: 'lantern gravel\notter syrup', says: ['cannot be typed'] },
    { reason: 'a zero byte', password: 'lantern gravel\0otter syrup', says: ['cannot be typed'] },
    { reason: 'half a character', password: 'lantern gravel \ud83d otter', says: ['cannot be typed'] },
    { reason: 'two reasons are both said', password: 'otter\n', says: ['too short', 'cannot be typed'] },
  ])('$reason', async ({ password, says }) => {
    const told = await judgePassword(password, ABOUT)
    expect(told).toEqual(says.map(part => expect.stringContaining(part)))
  })

  it('says what to do, and never the password', async () => {
    for (const password of ['dana whitfield', 'dragonmonkey', 'otter']) {
      const [told = ''] = await judgePassword(password, ABOUT)
      expect(told).toContain('Take four or more words that have nothing to do with each other.')
      expect(told).not.toContain(password)
    }
  })
})

/** No two neighbours are neighbours elsewhere, so nothing in it is a word or a pattern. */
function mixed(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * at * 31 + at * 17) % 94))).join('')
}

function emoji(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCodePoint(0x1f400 + ((at * 37) % 60))).join('')
}
