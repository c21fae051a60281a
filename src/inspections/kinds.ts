// The forms an inspection takes, as people write them.

import { foldName } from '../library/unit-names.ts'

export const INSPECTION_KINDS = [
  'báo trước',
  'đột xuất',
  'phúc tra',
  'qua môi trường số',
  'qua báo cáo',
  'tự kiểm tra',
  'chuyên đề',
] as const

export type InspectionKind = (typeof INSPECTION_KINDS)[number]

const WRITTEN: [RegExp, InspectionKind][] = [
  [/dot xuat|khong (?:bao|thong bao) truoc|bat ngo/, 'đột xuất'],
  [/phuc tra|tai kiem tra|kiem tra lai/, 'phúc tra'],
  [/moi truong so|truc tuyen|tren he thong|online/, 'qua môi trường số'],
  [/qua bao cao/, 'qua báo cáo'],
  [/tu kiem tra/, 'tự kiểm tra'],
  [/chuyen de/, 'chuyên đề'],
  [/bao truoc|theo ke hoach|thuong xuyen|dinh ky|truc tiep/, 'báo trước'],
]

/** `null` for words that name no form: nothing is guessed, since a wrong guess may give an inspection away. */
export function readKind(text: string): InspectionKind | null {
  const words = foldName(text)
  return WRITTEN.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
