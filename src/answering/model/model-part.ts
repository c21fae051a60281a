// Builds the model and answering around it from the settings, on the service's database. Loaded only when a model is set.

import type { Answering } from '../../answer.ts'
import type { Places } from '../../library/places.ts'
import { createDocumentClasses, type DocumentClasses, type Share } from '../../llm/document-class.ts'
import type { LanguageModel, ModelState } from '../../llm/language-model.ts'
import { createModel, dayInVietnam } from '../../llm/model.ts'
import { loadPrompt } from '../../llm/prompts.ts'
import { createUsage, type Usage } from '../../llm/usage.ts'
import type { Database } from '../../storage/database.ts'
import type { ObservableAnswering } from '../observe.ts'
import type { Lexicon } from '../typed/lexicon.ts'
import { withModel } from './with-model.ts'

export interface ModelSettings {
  baseUrl: string | null
  apiKey: string | null
  name: string
  share: Share
  budgetMs: number
  monthlyTokens: number
  concurrency: number
}

export interface ModelPart {
  answering: Answering
  usage: Usage
  classes: DocumentClasses
  name: string
  share: Share
  monthlyTokens: number
  tokensThisMonth(): number
  /** Whether the server answers; sends nobody's words. */
  probe(): Promise<boolean>
  /** `closed`: a model is set, but no class of documents may leave. */
  state(): ModelState | { state: 'closed' }
  /** Loads in the background what the first question would wait for. */
  warm(): void
  close(): void
}

interface ModelPartOptions {
  settings: ModelSettings
  db: Database
  inner: ObservableAnswering
  lexicon: Lexicon
  places: Places
  clock: () => Date
  report: (event: { kind: string; detail: unknown }) => void
  /** Takes the place of the model of the settings. */
  model?: LanguageModel
}

/** Everything that stands between answering and a model, on the settings given. */
export function createModelPart(options: ModelPartOptions): ModelPart {
  const { settings, db, inner, lexicon, places, clock, report } = options
  const usage = createUsage(db)
  const classes = createDocumentClasses(db)
  const model = options.model ?? createModel({ ...settings, usage, clock, report })
  const prompts = {
    answer: loadPrompt('answer'),
    repair: loadPrompt('repair'),
    understand: loadPrompt('understand'),
  }
  const names = db.sql.prepare<[], string>('SELECT name FROM persons').pluck()
  const answering = withModel({
    ...{ inner, model, prompts, classes, lexicon, places, report },
    share: settings.share,
    budgetMs: settings.budgetMs,
    now: () => performance.now(),
    names: () => names.all(),
  })
  return {
    answering,
    usage,
    classes,
    ...{ name: model.name, share: settings.share, monthlyTokens: settings.monthlyTokens },
    tokensThisMonth: () => usage.ofMonth(dayInVietnam(clock())),
    probe: () => model.probe(),
    state: () => (settings.share === 'không' ? { state: 'closed' } : model.state()),
    warm: () => {
      if (settings.share !== 'không') model.warm()
    },
    close: () => model.close(),
  }
}
