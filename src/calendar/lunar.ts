// The Vietnamese lunar calendar at UTC+7, from the positions of moon and sun; good for 1900–2199.
// Rules: a month starts on the day of the new moon; the month that holds the winter solstice is the eleventh;
// in a year of thirteen months the first month without a principal solar term is the leap one.
// New moon after Meeus, Astronomical Algorithms, chapter 49; longitude of the sun after chapter 25. Pure.

import { type Day, dayFromNumber, dayNumber, dayParts } from './day.ts'

export interface LunarDate {
  year: number
  month: number
  day: number
  /** True in the second of two months that bear the same number. */
  leap: boolean
}

interface LunarMonth {
  month: number
  leap: boolean
  /** Day number (days since 1970-01-01) of its first day. */
  start: number
  length: number
}

const JULIAN_DAY_1970 = 2_440_587.5
const UTC_OFFSET_DAYS = 7 / 24
const SYNODIC_MONTH = 29.530588861
const RADIANS = Math.PI / 180

/** The first day of the lunar year (mùng 1 Tết) that begins in this solar year. */
export function lunarNewYear(year: number): Day {
  return dayFromNumber(monthsOf(year)[0]!.start)
}

/** The solar day of a lunar date, or `null` when that month has no such day or that year no such leap month. */
export function lunarToDay(date: LunarDate): Day | null {
  const month = monthsOf(date.year).find((m) => m.month === date.month && m.leap === date.leap)
  if (!month || date.day < 1 || date.day > month.length) return null
  return dayFromNumber(month.start + date.day - 1)
}

/** The last day of the lunar year (30 or 29 Tết), the eve of the next one. */
export function lunarYearEnd(year: number): Day {
  return dayFromNumber(dayNumber(lunarNewYear(year + 1)) - 1)
}

export function dayToLunar(day: Day): LunarDate {
  const number = dayNumber(day)
  const solarYear = dayParts(day).year
  const year = number < dayNumber(lunarNewYear(solarYear)) ? solarYear - 1 : solarYear
  const month = monthsOf(year).findLast((m) => m.start <= number)!
  return { year, month: month.month, leap: month.leap, day: number - month.start + 1 }
}

const yearCache = new Map<number, LunarMonth[]>()

function monthsOf(year: number): LunarMonth[] {
  const known = yearCache.get(year)
  if (known) return known
  const before = monthsBetweenSolstices(year)
  const after = monthsBetweenSolstices(year + 1)
  const firstOfYear = before.findIndex((m) => m.month === 1)
  const nextYear = after.findIndex((m) => m.month === 1)
  const months = [...before.slice(firstOfYear), ...after.slice(0, nextYear)]
  if (yearCache.size > 400) yearCache.clear()
  yearCache.set(year, months)
  return months
}

/** Months from the eleventh month of `year - 1` up to, not including, the eleventh month of `year`. */
function monthsBetweenSolstices(year: number): LunarMonth[] {
  const first = eleventhMonth(year - 1)
  const next = eleventhMonth(year)
  const starts: number[] = []
  for (let k = first; k <= next; k++) starts.push(newMoonDay(k))
  const leapIndex = starts.length - 1 === 13 ? starts.findIndex((_, i) => i > 0 && !holdsTerm(starts, i)) : -1
  return starts.slice(0, -1).map((start, i) => {
    const position = leapIndex >= 0 && i >= leapIndex ? i - 1 : i
    return {
      month: ((position + 10) % 12) + 1,
      leap: i === leapIndex,
      start,
      length: starts[i + 1]! - start,
    }
  })
}

function holdsTerm(starts: number[], index: number): boolean {
  const next = starts[index + 1]
  return next === undefined || termAt(starts[index]!) !== termAt(next)
}

/** Which twelfth of the sun's circle the local midnight that opens this day falls into. */
function termAt(day: number): number {
  return Math.floor(sunLongitude(day + JULIAN_DAY_1970 - UTC_OFFSET_DAYS) / 30)
}

/** Lunation number of the month that holds the winter solstice of `year`. */
function eleventhMonth(year: number): number {
  const solstice = solsticeDay(year)
  let k = Math.round((solstice - dayNumber('2000-01-06')) / SYNODIC_MONTH) + 1
  while (newMoonDay(k) > solstice) k--
  return k
}

function solsticeDay(year: number): number {
  let day = dayNumber(`${year}-12-19`)
  const passed = (d: number) => sunLongitude(d + 1 + JULIAN_DAY_1970 - UTC_OFFSET_DAYS) >= 270
  while (!passed(day)) day++
  return day
}

function newMoonDay(k: number): number {
  return Math.floor(newMoon(k) + UTC_OFFSET_DAYS - JULIAN_DAY_1970)
}

// Amplitude (days), then the multiples of M (sun), M' (moon) and F; |multiple of M| is also the power of E.
const NEW_MOON_TERMS: [number, number, number, number][] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
]

// Planetary corrections: amplitude (days), phase at k = 0 and its change for each lunation (degrees).
const PLANET_TERMS: [number, number, number][] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** Julian day (universal time) of new moon number `k`, counted from that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const e = 1 - 0.002516 * t - 0.0000074 * t2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t2 * t
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t2 * t
  const ascending = 124.7746 - 1.56375588 * k + 0.0020672 * t2
  let jde = 2451550.09766 + SYNODIC_MONTH * k + 0.00015437 * t2 - 0.00000015 * t2 * t
  for (const [amplitude, m, mPrime, f] of NEW_MOON_TERMS) {
    jde += amplitude * e ** Math.abs(m) * sine(m * sun + mPrime * moon + f * node)
  }
  jde -= 0.00017 * sine(ascending)
  for (const [amplitude, phase, rate] of PLANET_TERMS) jde += amplitude * sine(phase + rate * k)
  return jde - deltaT(2000 + t * 100)
}

/** Apparent longitude of the sun in degrees, 0 to 360, at a Julian day of universal time. */
function sunLongitude(julianDay: number): number {
  const year = 2000 + (julianDay - 2451545) / 365.25
  const t = (julianDay + deltaT(year) - 2451545) / 36525
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly)
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

// Terrestrial time minus universal time, in seconds; observed to 2020, extrapolated after.
const DELTA_T: [number, number][] = [
  [1900, -3],
  [1910, 10],
  [1920, 21],
  [1940, 24],
  [1960, 33],
  [1980, 51],
  [2000, 64],
  [2020, 69],
  [2050, 93],
  [2100, 203],
  [2200, 442],
]

function deltaT(year: number): number {
  const next = Math.max(
    1,
    DELTA_T.findIndex(([y]) => y >= year),
  )
  const [y0, s0] = DELTA_T[next - 1]!
  const [y1, s1] = DELTA_T[next]!
  return (s0 + ((s1 - s0) * (year - y0)) / (y1 - y0)) / 86_400
}

function sine(degrees: number): number {
  return Math.sin((degrees % 360) * RADIANS)
}
