// Units that are named by their level alone: "bộ ngành", "các sở", "xã", "huyện", "các ấp", "trường học". Such a word means
// whoever of that level a text gives a duty to, and nobody of another one. Folded words throughout. Pure.

interface Level {
  /** How a question calls them, from its first word on. */
  asked: RegExp
  /** How a text calls those of the level, in a list of others too. */
  held: RegExp
}

const local = '(?:xa|phuong|thi tran|dac khu)'
const district = '(?:huyen|quan|thi xa)'
const levels: Level[] = [
  {
    asked: /^(?:cac )?bo(?: va)?(?: nganh(?: trung uong)?)?$|^(?:cac )?co quan ngang bo$/,
    held: / (?:cac bo|bo nganh|co quan ngang bo) /,
  },
  {
    asked: /^(?:cac so|(?:cac )?so (?:ban )?nganh)(?: tinh)?$/,
    held: / (?:cac so|so nganh|so ban nganh|co quan chuyen mon) /,
  },
  {
    asked: new RegExp(`^(?:(?:cac|ubnd|cap) )*${local}(?: |$)`),
    held: new RegExp(
      ` (?:ubnd|cac|cap|moi|tung) (?:cac |cap )?${local} | ${local} ${local} |^ ${local} | dia phuong `,
    ),
  },
  {
    asked: new RegExp(`^(?:(?:cac|ubnd|cap) )*${district}(?: |$)`),
    held: new RegExp(
      ` (?:ubnd|cac|cap|moi|tung) (?:cac |cap )?${district} | ${district} ${district} |^ ${district} | dia phuong `,
    ),
  },
  {
    asked: /^(?:(?:cac|ubnd|cap) )*tinh(?: thanh(?: pho)?)?$/,
    held: / (?:ubnd|cac) (?:cac |cap )?tinh | dia phuong /,
  },
  {
    asked: /^(?:cac )?(?:ap|thon|khu pho|to dan pho|khom|buon)(?: |$)/,
    held: / (?:ap|thon|khu pho|to dan pho|khom|buon) /,
  },
  {
    asked: /^(?:cac )?(?:nha )?truong(?: hoc)?(?: |$)(?!doan|phong|ban)/,
    held: / truong (?!doan |phong |ban |hop )| don vi su nghiep /,
  },
  { asked: /^(?:cac )?don vi su nghiep(?: |$)/, held: / (?:don vi su nghiep|don vi truc thuoc) / },
]

/** Whether those who have the duty are of the level that is asked about; `null` where either names none. */
export function sameLevel(actor: string, who: string): boolean | null {
  const asked = levels.find((l) => l.asked.test(actor))
  if (!asked) return null
  const words = ` ${who} `
  if (asked.held.test(words)) return true
  return levels.some((l) => l !== asked && l.held.test(words)) ? false : null
}

/** Whether units of some level are meant, whichever they are: "UBND các xã, thị trấn". */
export function namesLevel(who: string): boolean {
  return levels.some((l) => l.held.test(` ${who} `))
}

/** Whether the unit is named by its level and nothing more: "các xã", "bộ ngành"; "tổ trưởng" and "trưởng thôn" are posts. */
export function isLevelAlone(actor: string): boolean {
  return /^(?!(?:cac )?(?:to truong|truong (?:thon|ap|khom|buon))(?: |$))(?:(?:cac|ubnd|cap|nha|va|nganh|ban|bo|so|xa|phuong|thi|tran|dac|khu|huyen|quan|tinh|thanh|pho|ap|thon|to|dan|khom|buon|truong|hoc|don|vi|su|nghiep) ?)+$/.test(
    actor,
  )
}
