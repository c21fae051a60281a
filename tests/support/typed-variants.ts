// A question as people type it: politeness, no marks, bare Telex or VNI keys, short forms, slips, words run together.

/** Values in [0, 1) from a seed, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const marks = { '\u0302': 0, '\u031b': 1, '\u0306': 2 } as const
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/** The keys of a word: [circumflex, horn, breve] behind their vowel, the tone at the end, and đ. */
function keysOf(word: string, vowelKeys: (vowel: string) => string[], toneKeys: string, bar: string): string {
  let tone = ''
  const typed = [...word.normalize('NFC')].map((letter) => {
    if (letter === 'đ') return `d${bar}`
    if (letter === 'Đ') return `D${bar.toUpperCase()}`
    const [base = '', ...rest] = letter.normalize('NFD')
    let out = base
    for (const mark of rest) {
      if (mark in marks) out = base + (vowelKeys(base)[marks[mark as keyof typeof marks]] ?? '')
      else if (tones.includes(mark)) tone = toneKeys[tones.indexOf(mark)] ?? ''
    }
    return out
  })
  return typed.join('') + tone
}

const eachWord = (text: string, change: (word: string) => string) =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => change(word))
const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const open = (text: string) => lower(text).replace(/[?.]+$/, '')

const short: [RegExp, string][] = Object.entries({
  không: 'ko',
  được: 'đc',
  gì: 'j',
  'bao giờ': 'bh',
  'báo cáo': 'bc',
  'kiểm tra': 'ktra',
  'kế hoạch': 'kh',
  'cải cách hành chính': 'cchc',
  'thủ tục hành chính': 'tthc',
  'đơn vị': 'đv',
  'cơ quan': 'cq',
  'văn bản': 'vb',
  'nội dung': 'nd',
  'thời gian': 'tg',
  'Ủy ban nhân dân': 'UBND',
  'như thế nào': 'ntn',
  phải: 'fai',
  trước: 'trc',
}).map(([full, brief]) => [new RegExp(`(?<!\\p{L})${full}(?!\\p{L})`, 'giu'), brief])

function slipped(text: string, random: () => number): string {
  const words = text.split(' ')
  const long = words.flatMap((word, i) => (/^\p{L}{4,}$/u.test(word) ? [i] : []))
  const at = long[Math.floor(random() * long.length)]
  if (at === undefined) return text
  const word = words[at] as string
  const k = 1 + Math.floor(random() * (word.length - 2))
  const slips = [
    word.slice(0, k) + word.charAt(k + 1) + word.charAt(k) + word.slice(k + 2),
    word.slice(0, k) + word.slice(k + 1),
    word.slice(0, k) + word.charAt(k) + word.slice(k),
    bare(word),
  ]
  words[at] = slips[Math.floor(random() * slips.length)] as string
  return words.join(' ')
}

function glued(text: string, random: () => number): string {
  const words = text.split(' ')
  if (words.length < 4) return text
  const at = Math.floor(random() * (words.length - 1))
  return [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)].join(' ')
}

/** Ways of typing one question, by name; chance comes in as numbers in [0, 1). */
export const variants: Record<string, (question: string, random: () => number) => string> = {
  'as written': (q) => q,
  'in capitals': (q) => q.toUpperCase(),
  'no marks': (q) => bare(q).toLowerCase(),
  'with greetings and thanks': (q) =>
    `Em chào anh/chị, anh/chị cho em hỏi chút là ${open(q)} với ạ, em cảm ơn nhiều!`,
  'in haste': (q) => `Mình đang cần gấp: ${lower(q)} Trả lời giúp mình nhé 🙏`,
  'to a friend, no marks': (q) => bare(`bạn ơi ${open(q)} v bạn`),
  'short forms': (q) => short.reduce((text, [full, brief]) => text.replace(full, brief), q),
  'one slip': slipped,
  'two slips': (q, random) => slipped(slipped(q, random), random),
  'two words run together': glued,
  'bare Telex keys': (q) =>
    eachWord(q, (word) => keysOf(word, (v) => [v.toLowerCase(), 'w', 'w'], 'sfrxj', 'd')),
  'bare VNI keys': (q) => eachWord(q, (word) => keysOf(word, () => ['6', '7', '8'], '12345', '9')),
}
