// The end of a document: where "Nơi nhận" begins, and where somebody signs ("TM. …", "KT. …", a name alone).

import { isUpperLine, mostlyUpper } from './capitals.ts'

export const recipientsStart = /^(?:\*{0,2})(?:Nơi nhận|NƠI NHẬN|Nơi gửi)\s*(?:\(.{0,40}\))?\s*(?::|$|-)/u
/** The dot of a number ("5. Nơi nhận: báo cáo gửi …") ends no sentence. */
export const recipientsInline =
  /(?:\.\/\.?|(?<!^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ]))[.;])\s+(Nơi nhận\s*:)/u
const onBehalf =
  /^(?:(?:TM|T\/M|T\.M|KT|K\/T|TL|T\/L|TUQ|TU\.Q|Q)\s*[./]|(?:TM|T\/M|KT|K\/T|TL|TUQ)\s)\s*(?:$|\p{Lu})/u
const position =
  /^(?:(?:QUYỀN|PHÓ|TỔNG|THỨ)\s+)*(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHÁNH|VIỆN TRƯỞNG|TỔNG|TRƯỞNG|BÍ THƯ|CHỦ NHIỆM|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|KIỂM SÁT|TỔNG THANH TRA|XÁC THỰC VĂN BẢN|NGƯỜI KÝ|ỦY BAN NHÂN DÂN|THỦ TRƯỞNG|CHI CỤC TRƯỞNG|BAN THƯỜNG VỤ|CHỦ TOẠ|CHỦ TỌA)(?![\p{L}])/u
const positionInside =
  /(?:^|[\s.;])((?:(?:TM|KT|TL|TUQ)\.\s*\p{Lu}|(?<!,\s*)(?:TM|KT|TL|TUQ)\.\s*$)|(?:(?:QUYỀN|PHÓ|THỨ|TỔNG)\s+)*(?:CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG|GIÁM ĐỐC|CHÁNH|CỤC TRƯỞNG|THỦ TƯỚNG|TỔNG|BÍ THƯ)(?![\p{L}]))/u
const personName =
  /^(?:(?:ThS|TS|PGS|GS|BS|Ths)\.?\s*)*(?:(?:Y|A|[HK]['’]?)\s)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*\.?){1,5}$/u
const nameAtEnd = /(?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+\s*(?:\((?:Đã|đã) ký\))?$/u
const signedName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}\s*\((?:Đã|đã) ký\)$/u

/** Where in the line `words` a signature begins, or `null`; `previous` is the line before that has words. */
export function signatureStart(
  words: string,
  previous: string,
  inRecipients: boolean,
  behindEnd: boolean,
): number | null {
  const stamped = /^Epas: ?\d+ /.exec(words)?.[0].length ?? 0
  if (stamped && position.test(words.slice(stamped))) return stamped
  const closed = inRecipients || /\/\.\s*$|\.\/\.?\s*$/.test(previous)
  if (onBehalf.test(words) && mostlyUpper(words) && (behindEnd || closed || words.length < 200)) return 0
  if (position.test(words) && words.length < 160) {
    const ended = /[.”]\s*$/.test(previous)
    if (closed || (ended && nameAtEnd.test(words))) return 0
  }
  if (signedName.test(words)) return 0
  return inRecipients ? startInRecipients(words) : null
}

export function isPersonName(words: string): boolean {
  return words.length < 60 && personName.test(words)
}

/** "GIÁM ĐỐC" as a whole line. */
export function isPosition(words: string): boolean {
  return words.length < 80 && isUpperLine(words) && position.test(words)
}

/** "TM. ỦY BAN NHÂN DÂN" or a position as the whole of a cell. */
export function signsAs(words: string): boolean {
  return isPosition(words) || (words.length < 80 && isUpperLine(words) && onBehalf.test(words))
}

/** A name alone below the list, or a position run on behind "Lưu: VT". */
function startInRecipients(words: string): number | null {
  if (personName.test(words)) return 0
  const inside = /^(?:[-+*•]\s*)?Lưu(?![\p{L}])/u.test(words) ? positionInside.exec(words) : null
  return inside ? inside.index + inside[0].length - inside[1]!.length : null
}
