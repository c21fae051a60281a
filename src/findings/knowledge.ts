// What findings know of language and of units, from data/findings and the lists of places and agencies: read once,
// turned into matchers that take a word however it is typed.

import { join } from 'node:path'
import { z } from 'zod'
import { type Agencies, loadAgencies } from '../library/agencies.ts'
import { readDataFile } from '../library/data-file.ts'
import { foldLetters } from '../library/fold-offsets.ts'
import { createNameMatcher, type Name, type NameMatcher } from '../library/name-matcher.ts'
import { loadPlaces, type Place, type Places } from '../library/places.ts'
import { AREAS, type Area, SEVERITIES, type Severity } from './finding.ts'

const words = z.array(z.string().min(1))

const areasFile = z.object({
  areas: z.array(
    z.object({ area: z.enum(AREAS), label: z.string(), names: words, strong: words, weak: words }),
  ),
})

const wordsFile = z.object({
  severity: z.record(z.enum(SEVERITIES), z.object({ anywhere: words, alone: words })),
  faults: z.object({ fault: words, negation: words, clean: words }),
  counted: words,
  spans: words,
  leads: words,
  recommend: words,
  remedy: words,
  asking: z.object({ anywhere: words, end: words }),
  talk: words,
  speakers: words,
})

const unitsFile = z.object({
  levels: z.array(z.object({ level: z.string(), rank: z.number(), written: words })),
  heads: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['committee', 'level', 'office', 'topic', 'name']),
      written: words,
      topics: z.string().optional(),
    }),
  ),
  topics: z.record(z.string(), words),
  names: words,
  stops: words,
})

export interface Level {
  level: string
  /** 1 province, 2 district, 3 commune. */
  rank: number
}

export interface Head {
  name: string
  /** committee: a level and a name must follow; office: they may; topic: first what it deals with; name: a name. */
  kind: 'committee' | 'level' | 'office' | 'topic' | 'name'
  topics: string | undefined
}

export type FaultKind = 'fault' | 'negation' | 'clean'

export interface Knowledge {
  areaLabels: Record<Area, string>
  areas: NameMatcher<{ area: Area; weight: number }>
  /** What the areas themselves are called. */
  areaNames: NameMatcher<Area>
  severity: NameMatcher<{ severity: Severity; alone: boolean }>
  faults: NameMatcher<FaultKind>
  counted: NameMatcher<string>
  /** Folded: "ngay", "gio"; what is counted is then a length of time or a share. */
  spans: ReadonlySet<string>
  leads: NameMatcher<true>
  recommend: NameMatcher<true>
  remedy: NameMatcher<true>
  asking: { anywhere: NameMatcher<true>; end: NameMatcher<true> }
  talk: NameMatcher<true>
  speakers: NameMatcher<true>
  units: {
    agencies: Agencies
    places: Places
    levels: NameMatcher<Level>
    heads: NameMatcher<Head>
    topics: Record<string, NameMatcher<string>>
    /** The same by their folded full names. */
    topicSpelling: Record<string, ReadonlyMap<string, string>>
    /** Names of districts and communes whose spelling is known. */
    names: NameMatcher<string>
    /** Folded name → its spelling, for what is typed with wrong marks or one wrong letter. */
    spelling: ReadonlyMap<string, string>
    districts: ReadonlyMap<string, Place[]>
    stops: NameMatcher<true>
  }
}

/** Reads the data folder; throws DataFileError. */
export function loadKnowledge(dataFolder: string): Knowledge {
  const folder = join(dataFolder, 'findings')
  const { areas } = readDataFile(folder, 'areas.json', areasFile)
  const file = readDataFile(folder, 'words.json', wordsFile)
  return {
    areaLabels: Object.fromEntries(areas.map(({ area, label }) => [area, label])) as Record<Area, string>,
    areas: createNameMatcher(
      areas.flatMap(({ area, strong, weak }) => [
        ...strong.map((written) => name(written, { area, weight: 3 })),
        ...weak.map((written) => name(written, { area, weight: 1 })),
      ]),
    ),
    areaNames: createNameMatcher(
      areas.flatMap(({ area, names }) => names.map((written) => name(written, area))),
    ),
    severity: createNameMatcher(
      SEVERITIES.flatMap((severity) => [
        ...file.severity[severity].anywhere.map((written) => name(written, { severity, alone: false })),
        ...file.severity[severity].alone.map((written) => name(written, { severity, alone: true })),
      ]),
    ),
    faults: createNameMatcher(
      (['clean', 'negation', 'fault'] as const).flatMap((kind) =>
        file.faults[kind].map((written) => name<FaultKind>(written, kind)),
      ),
    ),
    counted: createNameMatcher(file.counted.map((written) => name(written, written))),
    spans: new Set(file.spans.map(foldLetters)),
    leads: plain(file.leads),
    recommend: plain(file.recommend),
    remedy: plain(file.remedy),
    asking: { anywhere: plain(file.asking.anywhere), end: plain(file.asking.end) },
    talk: plain(file.talk),
    speakers: plain(file.speakers),
    units: loadUnits(dataFolder, folder),
  }
}

function loadUnits(dataFolder: string, folder: string): Knowledge['units'] {
  const file = readDataFile(folder, 'units.json', unitsFile)
  const places = loadPlaces(dataFolder)
  const names = [...new Set([...places.districts.map((place) => place.name), ...file.names])]
  return {
    agencies: loadAgencies(dataFolder),
    places,
    levels: createNameMatcher(
      file.levels.flatMap(({ level, rank, written }) => written.map((w) => name(w, { level, rank }))),
    ),
    heads: createNameMatcher(
      file.heads.flatMap(({ written, ...head }) =>
        written.map((w) => name<Head>(w, { ...head, topics: head.topics })),
      ),
    ),
    topics: Object.fromEntries(
      Object.entries(file.topics).map(([key, topics]) => [
        key,
        createNameMatcher(topics.flatMap(topicNames)),
      ]),
    ),
    topicSpelling: Object.fromEntries(
      Object.entries(file.topics).map(([key, topics]) => [
        key,
        new Map(topics.map((topic) => topic.split('=')[0]!).map((full) => [foldLetters(full), full])),
      ]),
    ),
    names: createNameMatcher([...names, ...places.provinces.map((p) => p.name)].map((n) => name(n, n))),
    spelling: new Map(names.map((n) => [foldLetters(n), n])),
    districts: byName(places.districts),
    stops: plain(file.stops),
  }
}

function byName(districts: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const place of districts) found.set(place.name, [...(found.get(place.name) ?? []), place])
  return found
}

/** "Tài nguyên và Môi trường=TNMT|TN&MT": the full name, without "và" too, and its other writings. */
function topicNames(entry: string): Name<string>[] {
  const [full = '', others = ''] = entry.split('=')
  const short = full.replace(/ và /g, ' ')
  return [...new Set([full, short, ...others.split('|').filter((other) => other !== '')])].map((written) =>
    name(written, full),
  )
}

const name = <T>(written: string, value: T): Name<T> => ({ written, value, case: 'any' })

const plain = (list: readonly string[]) =>
  createNameMatcher(list.map((written) => name(written, true as const)))
