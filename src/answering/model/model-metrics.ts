// Numbers about the model for Prometheus: who worded the answers and why not the model, what its server did, what it has
// used. Labels are states and reasons of ours, never a text, a person or an address.

import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { ModelPart } from './model-part.ts'
import type { WordedBy } from './with-model.ts'

const states = ['off', 'closed', 'on', 'resting', 'capped'] as const

interface ModelMetrics {
  /** Counts what answering reports; other events are left alone. */
  observe(event: { kind: string; detail: unknown }): void
}

/** Adds the numbers; `model` is asked whenever they are read. */
export function createModelMetrics(registry: Registry, model: () => ModelPart | null): ModelMetrics {
  const registers = [registry]
  new Gauge({
    name: 'dondoc_model_state',
    help: '1 for the state in which the model is',
    labelNames: ['state'],
    registers,
    collect() {
      const now = model()?.state().state ?? 'off'
      for (const state of states) this.set({ state }, Number(state === now))
    },
  })
  new Gauge({
    name: 'dondoc_model_tokens_this_month',
    help: 'Tokens used since the first of the month, all people together',
    registers,
    collect() {
      this.set(model()?.tokensThisMonth() ?? 0)
    },
  })
  const answers = new Counter({
    name: 'dondoc_model_answers_total',
    help: 'Answers by who worded them and, where the library did, why',
    labelNames: ['mode', 'why'],
    registers,
  })
  const sentences = new Counter({
    name: 'dondoc_model_sentences_total',
    help: 'Sentences of the model by what the gate did',
    labelNames: ['gate'],
    registers,
  })
  const failures = new Counter({
    name: 'dondoc_model_failures_total',
    help: 'Requests that the model server did not answer as it should, by reason',
    labelNames: ['why'],
    registers,
  })
  const seconds = new Histogram({
    name: 'dondoc_model_answer_seconds',
    help: 'Time to an answer for which the model was asked',
    buckets: [0.5, 1, 2, 4, 8, 12, 20],
    registers,
  })
  return {
    observe({ kind, detail }) {
      if (kind === 'model') failures.inc({ why: (detail as { why: string }).why })
      if (kind !== 'worded') return
      const { mode, why, passed, refused, prompts, ms } = detail as WordedBy
      answers.inc({ mode, why: why ?? 'none' })
      sentences.inc({ gate: 'passed' }, passed)
      sentences.inc({ gate: 'refused' }, refused.length)
      if (prompts.length > 0) seconds.observe(ms / 1000)
    },
  }
}
