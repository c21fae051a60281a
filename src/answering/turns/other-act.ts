// "Còn phúc tra?": the last question of the other act of inspection, with those whom it asks for. Pure.

const inspecting =
  /(?<!\p{L})(?:thanh tra|kiểm tra|phúc tra|tái kiểm tra|kiem tra|phuc tra|tai kiem tra)(?!\p{L})(?:\s+(?:trực tiếp|đột xuất|chuyên đề|theo kế hoạch|truc tiep|dot xuat|chuyen de|theo ke hoach)(?!\p{L}))?/iu
const level = /(?<!\p{L})(?:cấp|cap)\s+(?:tỉnh|huyện|xã|sở|tinh|huyen|xa|so)\s+(?=\p{L})/iu

/** Another act than the inspection of somebody, or what it is done by. */
const otherwise =
  /(?:tự|tu)\s+(?:kiểm|kiem)\s+tra|(?:kiểm|kiem)\s+tra\s+(?:qua|bằng|bang|nội dung|noi dung|những gì|nhung gi|cái gì|cai gi|gì|gi|như thế nào|nhu the nao)(?!\p{L})/iu

const whom =
  /(?<=\p{L})\s+(?:(?:thì|thi|gồm|gom|bao gồm|bao gom|có|co|là|la|những|nhung|các|cac)\s+)*(?:ai|đâu|dau|(?:đơn vị|don vi|nơi|noi|chỗ|cho|cơ quan|co quan|đối tượng|doi tuong) (?:nào|nao))$/iu
const unitsAsked = /(?<!\p{L})(?:nào|nao|ai|đâu|dau|những nơi|nhung noi)(?!\p{L})/iu

/** "Còn phúc tra?", "phúc tra thì gồm ai?" after "cấp huyện có những nơi nào bị kiểm tra": the other act, of whatever level. */
export function withAct(said: string, last: string): string | null {
  const core = unitsAsked.test(last) ? said.replace(whom, '') : said
  const [act] = inspecting.exec(core) ?? []
  if (act !== core || !inspecting.test(last) || otherwise.test(last)) return null
  return last.replace(inspecting, act).replace(level, '')
}
