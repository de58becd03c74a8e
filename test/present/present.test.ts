import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { builtInPack, judgeCase, readCase } from '../../src/assess.ts'
import type { Assessment } from '../../src/explain/assessment.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { answerCard } from '../../src/present/answer-card.ts'
import { factLine } from '../../src/present/fact-line.ts'
import { present } from '../../src/present/present.ts'
import { questionCard } from '../../src/present/question-card.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { LANGUAGES } from '../../src/present/texts.ts'
import { personAsCase } from '../people/people-as-cases.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { cardsOf, strict } from './cards-of.ts'

const nb = strict('nb')
const NOTHING = { facts: {} }
const EMERGENCY = { facts: { 'acute.red_flags': ['anaphylaxis'] } }

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('cards', () => {
  test('no text is missing in any language, whoever the patient is', () => {
    for (const language of LANGUAGES) {
      const t = strict(language)
      for (let seed = 0; seed < 30; seed++) {
        const cards = cardsOf({ facts: randomPatient(seed, seed % 3 === 0 ? 0.3 : 0.03) }, t)
        for (const text of textsIn(cards))
          assert.doesNotMatch(text, /\{\{|undefined|^(rule|code|answer|status|line)\.\w/, String(seed))
      }
    }
  })

  test('they are plain JSON, the same for the same case', () => {
    const cards = cardsOf(NOTHING)
    assert.deepEqual(JSON.parse(JSON.stringify(cards)), cards)
    assert.deepEqual(cardsOf(NOTHING), cards)
  })

  test('every setting is there, in the fixed order, with every rule of its verdict', () => {
    const { settings, assessment } = cardsOf(NOTHING)
    assert.deepEqual(
      settings.map(({ setting }) => setting),
      SETTINGS,
    )
    for (const card of settings) {
      const verdict = assessment.settings[card.setting]
      const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)
      assert.deepEqual(
        [ids(card.excludedBy), ids(card.toFix), ids(card.toAsk)],
        [verdict.excludedBy, verdict.toFix, verdict.toAsk],
      )
    }
  })

  test('the questions are those of the assessment, each with its way to answer', () => {
    const { questions, assessment } = cardsOf(NOTHING)
    assert.deepEqual(
      questions.map(({ fact }) => fact),
      assessment.ask.map(({ fact }) => fact),
    )
    const temperature = questions.find(({ fact }) => fact === 'vit.temp')
    assert.deepEqual(
      [temperature?.kind, temperature?.unit, temperature?.finest, temperature?.options],
      ['number', '°C', 0.1, []],
    )
    const alone = questions.find(({ fact }) => fact === 'home.lives_alone')
    assert.deepEqual(alone?.options, [
      { value: 'true', label: 'ja' },
      { value: 'false', label: 'nei' },
    ])
    assert.ok(questions.find(({ fact }) => fact === 'acute.red_flags')?.options.length === 14)
    assert.ok(questions.some(({ decides }) => decides.some((what) => what.startsWith('Hjemme: '))))
    assert.ok(questions.some(({ decides }) => decides.some((what) => what.startsWith('Plan B: '))))
  })

  test('a plain count has no unit beside its input', () => {
    const read = readCase(NOTHING)
    assert.ok(read.ok)
    const { kind, unit, finest } = questionCard({ fact: 'func.cfs', decides: [] }, showCase(read.value, nb))
    assert.deepEqual([kind, unit, finest], ['number', null, 1])
  })

  test('a question names first what no other decides, then its scores, then what few decide', () => {
    const decidesOf = (facts: object) =>
      new Map(cardsOf({ facts }).questions.map(({ fact, decides }) => [fact, decides] as const))
    const firsts = (facts: object) => (fact: string) => decidesOf(facts).get(fact)?.[0]
    const first = firsts({})
    assert.deepEqual(['acute.red_flags', 'pt.age', 'planb.confirmed', 'svc.legevakt.travel_min'].map(first), [
      'Hjemme: Minst ett faresignal',
      'KAD: Under enhetens aldersgrense',
      'Plan B: Stedet har sagt ja',
      'Avstand og beredskap: Langt til legevakt',
    ])
    const both = ['vit.resp_rate', 'vit.systolic', 'vit.acvpu']
    assert.deepEqual([...new Set(both.map(first))], ['NEWS2 og qSOFA'])
    assert.deepEqual([...new Set(['vit.spo2', 'vit.spo2_scale2', 'vit.pulse'].map(first))], ['NEWS2'])
    const all = decidesOf({})
    const countOf = (what: string) => [...all.values()].filter((decides) => decides.includes(what)).length
    for (const [fact, decides] of all) {
      const counts = decides.filter((what) => !/^(NEWS2|qSOFA)/.test(what)).map(countOf)
      assert.deepEqual(
        counts,
        [...counts].sort((one, other) => one - other),
        fact,
      )
    }
    // No score holds for a child.
    assert.ok([...decidesOf({ 'pt.age': 8 }).values()].flat().every((what) => !/^(NEWS2|qSOFA)/.test(what)))
  })

  test('a reason tells the facts behind it, with value, source and time', () => {
    const { answer } = cardsOf({
      facts: { 'acute.red_flags': { value: ['stroke'], at: '2026-11-22T08:10:00+01:00', from: 'Observation/s' } },
      at: '2026-11-22T09:00:00+01:00',
    })
    const fact = answer.reasons.find(({ id }) => id === 'RF-2')?.facts.find((line) => line.fact === 'acute.red_flags')
    const origin = 'fra journalen: Observation/s, 22.11.2026 kl. 08.10'
    assert.deepEqual(fact && [fact.value, fact.origin], ['tegn på hjerneslag', origin])
  })

  test('what was typed in has no origin but its time, where that was given', () => {
    const read = readCase({ facts: { 'vit.pulse': 80, 'vit.temp': { value: 37, at: '2026-11-22T08:10:00+01:00' } } })
    assert.ok(read.ok)
    const shown = showCase(read.value, nb)
    const originOf = (fact: string) => factLine(fact, shown)[0]?.origin
    assert.deepEqual(['vit.spo2', 'vit.pulse', 'vit.temp'].map(originOf), [null, null, '22.11.2026 kl. 08.10'])
  })

  test('the ids of the record are for clinicians; others are told that it is from there', () => {
    const facts = {
      'svc.kad.bed': { value: 'full', from: 'Observation/kad' },
      'svc.sykestue.bed': { conflict: ['free', 'full'], from: ['Observation/1', 'Observation/2', 'Vaktrom'] },
      'svc.korttid.bed': { conflict: ['free', 'full'], from: ['Vaktrom', 'Tildeling'] },
    }
    const read = readCase({ facts })
    assert.ok(read.ok)
    const originsFor = (tells?: () => boolean) => {
      const shown = showCase(read.value, strict('nb'), tells)
      return Object.keys(facts).map((fact) => factLine(fact, shown)[0]?.origin)
    }
    assert.deepEqual(originsFor(), [
      'fra journalen: Observation/kad',
      'fra journalen: Observation/1 og Observation/2 og Vaktrom',
      'Vaktrom og Tildeling',
    ])
    assert.deepEqual(
      originsFor(() => true),
      ['fra journalen', 'fra journalen og oppgitt tidligere', 'oppgitt tidligere'],
    )
  })

  test('a fact of the municipality says so', () => {
    const { settings } = cardsOf({ facts: {}, place: '5601' })
    const lines = settings.flatMap(({ excludedBy }) => excludedBy).flatMap(({ facts }) => facts)
    assert.ok(
      lines.some(({ fact, origin }) => fact === 'svc.sykestue.bed' && origin === 'kommuneprofilen for Alta'),
      JSON.stringify(lines),
    )
  })

  test('a setting tells how far it is; home, how long help takes', () => {
    const travelOf = (facts: object) => cardsOf({ facts }).settings.map(({ setting, travel }) => [setting, travel])
    const facts = { 'svc.response_min_worst': 25, 'svc.korttid.travel_min': 12, 'svc.kad.bed': 'none' }
    assert.deepEqual(travelOf({ ...facts, 'svc.hospital_travel_min': 200, 'svc.route': 'closed' }), [
      ['home', ['I verste fall tar det 25 min før hjelpen kommer.']],
      ['korttid', ['12 min i vanlig reisetid.', nb('travel.note.reach')]],
      ['kad', ['Finnes ikke.']],
      ['sykestue', ['Reisetiden er ikke kjent.', nb('travel.note.reach')]],
      ['hospital', ['3 t 20 min i vanlig reisetid.', nb('travel.note.closed')]],
    ])
    const [home, ...others] = travelOf({})
    assert.deepEqual(home, ['home', ['Det er ikke kjent hvor lang tid det tar før hjelpen kommer.']])
    for (const [, travel] of others) assert.deepEqual(travel, ['Reisetiden er ikke kjent.'])
    const local = travelOf({ 'svc.kad.local': true }).find(([setting]) => setting === 'kad')
    assert.deepEqual(local, ['kad', ['Reisetiden er ikke kjent.']])
  })

  test('a gap has actions and an owner, and says when nobody stays home with it', () => {
    const { settings } = cardsOf({ facts: { 'plan.contact_24_7': false, 'plan.named_people': [] } })
    const home = settings.find(({ setting }) => setting === 'home')
    const contact = home?.toFix.find(({ id }) => id === 'HR1')
    assert.ok(contact && contact.actions.length > 0)
    assert.deepEqual([contact.owner, contact.critical, contact.isRequirement], ['hjemmetjenesten', true, true])
    assert.equal(home?.toFix.find(({ id }) => id === 'HR2')?.critical, false)
  })

  test('a notice is a sentence about the fact, with what to do', () => {
    const { notices } = cardsOf({
      facts: { 'vit.temp': { value: 38, at: '2026-11-01T08:00:00+01:00' } },
      at: '2026-11-22T09:00:00+01:00',
    })
    const old = notices.find(({ code }) => code === 'DQ-10')
    assert.match(old?.text ?? '', /01\.11\.2026 kl\. 08\.00.*Temperatur/)
    assert.ok(old && old.actions.length > 0)
  })

  test('scores are told with their bounds', () => {
    const text = (facts: Readonly<Record<string, unknown>>) =>
      cardsOf({ facts })
        .scores.map((score) => score.text)
        .join(' ')
    const all = {
      'pt.age': 50,
      'vit.resp_rate': 16,
      'vit.spo2': 97,
      'vit.on_oxygen': false,
      'vit.systolic': 130,
      'vit.pulse': 70,
      'vit.acvpu': 'A',
      'vit.temp': 37,
    }
    assert.match(text(all), /^NEWS2 er 0\. qSOFA er 0\.$/)
    assert.match(text({ ...all, 'vit.resp_rate': 28 }), /NEWS2 er 3\. Én måling gir 3 poeng alene\./)
    assert.match(text({ ...all, 'vit.temp': null }), /NEWS2 er mellom 0 og 3\. Ikke kjent: Temperatur\./)
    assert.match(text({ ...all, 'vit.resp_rate': 28, 'vit.temp': null }), /mellom 3 og 6.*3 poeng alene.*Temperatur/)
    assert.match(text({ 'pt.age': 6 }), /^NEWS2 gjelder ikke/)
    assert.match(text({}), /^NEWS2 kan ikke regnes ut/)
  })

  test('a measurement on which two sources disagree is not called unmeasured', () => {
    const { scores } = cardsOf({ facts: { 'pt.age': 50, 'vit.spo2': { conflict: [93, 85], from: ['one', 'other'] } } })
    assert.match(scores[0]?.text ?? '', /Oksygenmetning/)
    assert.doesNotMatch(scores[0]?.text ?? '', /målt:/)
  })

  test('with the route closed, where the patient waits is told and not asked for, and when to try again stands once', () => {
    const { answer, route, toArrange } = cardsOf({
      facts: { 'acute.red_flags': ['acs_chest_pain'], 'svc.route': 'closed' },
    })
    assert.notEqual(answer.bridgeText, null)
    const actions = [...route, ...toArrange].flatMap((card) => card.actions)
    assert.equal(actions.filter((action) => action.includes('hvor pasienten venter')).length, 0)
    assert.equal(actions.filter((action) => action.includes('når transport skal prøves')).length, 1)
  })

  test('what the answers say together is told before what one fact lacks, and last what is only of an earlier day', () => {
    const facts = {
      'acute.red_flags': { value: [], at: '2026-11-21T08:00:00+01:00' },
      ...{ 'pt.age': 81, 'vit.resp_rate': 24, 'vit.systolic': 95 },
      'vit.temp': { value: 38, at: '2026-11-01T08:00:00+01:00' },
    }
    const { notices } = cardsOf({ facts, at: '2026-11-22T09:00:00+01:00' })
    assert.deepEqual(
      notices.map(({ code }) => code),
      ['DQ-4', 'DQ-10', 'fact.old'],
    )
  })

  test('what is said of several facts in the same words is said once, of another time by itself', () => {
    const early = '2026-11-01T08:00:00+01:00'
    const later = '2026-11-02T08:00:00+01:00'
    const facts = {
      'vit.temp': { value: 38, at: early },
      'vit.pulse': { value: 80, at: later },
      'vit.spo2': { value: 97, at: early },
      'svc.kad.bed': { value: 'free', at: early },
    }
    const { notices } = cardsOf({ facts, at: '2026-11-22T09:00:00+01:00' })
    assert.deepEqual(
      notices.map(({ text }) => text),
      [
        'For gammelt til å brukes som det er (01.11.2026 kl. 08.00): «Oksygenmetning», «Temperatur».',
        'For gammelt til å brukes som det er (02.11.2026 kl. 08.00): «Puls».',
        '«Plass på KAD» er fra en tidligere dag (01.11.2026 kl. 08.00) og teller fortsatt. Se om det stemmer nå.',
      ],
    )
    assert.equal(notices.filter(({ actions }) => actions.length > 0).length, 2)
  })

  test('hospital is not called suitable when there is no reason to go there', () => {
    const { settings } = cardsOf({ facts: { 'svc.route': 'open_low' } })
    const hospital = settings.find(({ setting }) => setting === 'hospital')
    assert.deepEqual(
      [hospital?.status, hospital?.statusText, hospital?.severity],
      ['suitable', 'Mulig, men ikke nødvendig', 'neutral'],
    )
    const chosen = cardsOf({ facts: { ...EMERGENCY.facts, 'svc.route': 'open_low' } }).settings.find(
      ({ setting }) => setting === 'hospital',
    )
    assert.deepEqual([chosen?.statusText, chosen?.severity], ['Egnet', 'good'])
  })

  test('another setting that is suitable is not called needless', () => {
    const { settings } = cardsOf(personAsCase('hjemmesykehus'))
    const kad = settings.find(({ setting }) => setting === 'kad')
    assert.deepEqual([kad?.isRecommended, kad?.statusText, kad?.severity], [false, 'Egnet', 'good'])
  })

  test('what is to be arranged is what lacks where the patient goes, and where the plan goes, each once', () => {
    let both = 0
    for (let seed = 0; seed < 60; seed++) {
      const patient = readCase({ facts: randomPatient(seed, 0.1) })
      assert.ok(patient.ok)
      const judged = judgeCase(patient.value, { questions: false })
      const { setting, target } = judged.recommendation
      const wanted = SETTINGS.filter((one) => one === setting)
      const lacking = [...wanted, ...(target ? [target] : [])].flatMap((one) => judged.settings[one].toFix)
      const { toArrange } = present(showCase(patient.value, nb), judged)
      assert.deepEqual(
        toArrange.map(({ id }) => id),
        [...new Set(lacking)],
        String(seed),
      )
      if (target && judged.settings[target].toFix.length > 0) both += 1
    }
    assert.ok(both > 0)
  })

  test('a source without a year is named without one', () => {
    const texts = cardsOf(NOTHING).settings.flatMap(({ toAsk }) => toAsk.flatMap(({ sources }) => sources))
    const without = texts.filter(({ id }) => builtInPack.sources.find((one) => one.id === id)?.year === null)
    assert.ok(without.length > 0)
    for (const { text } of without) assert.doesNotMatch(text, / :|null/)
  })

  test('the page says which pack it is, and that it is no device', () => {
    assert.match(cardsOf(NOTHING).about, /no-beon 0\.1\.0, \d\d\.\d\d\.\d{4}, utkast.*ikke CE-merket; legen avgjør/)
  })
})

describe('the answer', () => {
  const read = readCase(NOTHING)
  assert.ok(read.ok)
  const assessment = judgeCase(read.value)
  const urgencies = builtInPack.urgency.ranks.flat()
  const answers = [...SETTINGS, 'none_ready', 'undetermined'] as const
  const answer = (changed: Partial<Assessment['recommendation']>, urgency: string, t = nb) =>
    answerCard(
      { ...assessment, urgency, recommendation: { ...assessment.recommendation, ...changed } },
      showCase(read.value, t),
    )

  test('every setting, package, urgency and firmness has one whole sentence in every language', () => {
    for (const language of LANGUAGES) {
      const t = strict(language)
      for (const setting of answers) {
        for (const chosen of setting === 'home' ? ['home_standard', 'home_joint', 'home_eol', null] : [null]) {
          for (const urgency of urgencies) {
            for (const provisional of [true, false]) {
              const { sentence } = answer({ setting, package: chosen, provisional }, urgency, t)
              assert.match(sentence, /^\p{Lu}.+[^.]\.$/u, [language, setting, chosen, urgency, provisional].join(' '))
            }
          }
        }
      }
    }
  })

  test('a provisional answer never reads like a firm one', () => {
    for (const setting of answers) {
      for (const urgency of urgencies.filter((one) => one !== '113')) {
        const [firm, provisional] = [false, true].map((is) => answer({ setting, provisional: is }, urgency).sentence)
        if (setting !== 'undetermined') assert.notEqual(firm, provisional, `${setting} ${urgency}`)
      }
    }
  })

  test('113 is rung in real emergencies only; then it comes first', () => {
    for (const urgency of urgencies) {
      for (const setting of answers) {
        const { sentence, emergencyText, severity } = answer({ setting, provisional: false }, urgency)
        assert.equal(emergencyText.startsWith('Ring 113 nå'), urgency === '113')
        assert.ok(urgency === '113' || /116\s117/.test(emergencyText))
        if (urgency !== '113') assert.doesNotMatch(sentence, /113/)
        if (urgency === '113') assert.equal(severity, 'danger')
      }
    }
    assert.match(answer({ setting: 'hospital', provisional: false }, '113').sentence, /^Ring 113 nå/)
  })

  test('that it is not urgent is not said while the questions about danger stand open', () => {
    for (const language of LANGUAGES) {
      const t = strict(language)
      const textOf = (setting: Assessment['recommendation']['setting'], urgency: string) =>
        answer({ setting, provisional: true }, urgency, t).urgencyText
      assert.notEqual(textOf('undetermined', 'routine'), textOf('home', 'routine'))
      assert.equal(textOf('undetermined', 'doctor_1h'), textOf('home', 'doctor_1h'))
    }
  })

  test('only what is firm and does not hurry looks good', () => {
    assert.equal(answer({ setting: 'home', provisional: false }, 'routine').severity, 'good')
    assert.equal(answer({ setting: 'home', provisional: true }, 'routine').severity, 'neutral')
    assert.equal(answer({ setting: 'none_ready', provisional: false }, 'routine').severity, 'warning')
    assert.equal(answer({ setting: 'undetermined', provisional: true }, 'routine').severity, 'warning')
    assert.equal(answer({ setting: 'home', provisional: false }, 'same_day').severity, 'warning')
    assert.equal(answer({ setting: 'hospital', provisional: false }, 'emergency_admission').severity, 'danger')
  })

  test('that it is provisional is told only where it is, and whether answers or gaps make it so', () => {
    const textOf = (provisional: boolean, ask: Assessment['ask']) => {
      const recommendation = { ...assessment.recommendation, setting: 'kad', provisional } as const
      return answerCard({ ...assessment, ask, recommendation }, showCase(read.value, nb)).provisionalText
    }
    assert.deepEqual([textOf(false, assessment.ask), textOf(false, [])], [null, null])
    assert.deepEqual(
      [textOf(true, assessment.ask.slice(0, 1)), textOf(true, [])],
      [nb('provisional'), nb('provisional.gaps')],
    )
  })

  test('bridge, alternative and target are told when there are any', () => {
    const none = answer({ bridge: null, alternative: null, target: null }, 'routine')
    assert.deepEqual([none.bridgeText, none.alternativeText, none.targetText], [null, null, null])
    const all = answer({ bridge: 'sykestue', alternative: 'kad', target: 'home' }, 'routine')
    assert.match(all.bridgeText ?? '', /på sykestue/)
    assert.match(all.alternativeText ?? '', /KAD/)
    assert.match(all.targetText ?? '', /Hjemme/)
    assert.match(answer({ bridge: 'nearest_legevakt_or_stay_with_AMK' }, '113').bridgeText ?? '', /AMK/)
  })

  test('what speaks against what is recommended stands by it, and why not home wherever home is not', () => {
    const seen = new Set<string>()
    const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id)
    for (let seed = 0; seed < 60; seed++) {
      const patient = readCase({ facts: randomPatient(seed) })
      assert.ok(patient.ok)
      const judged = judgeCase(patient.value, { questions: false })
      const { against, notHome } = answerCard(judged, showCase(patient.value, nb))
      const { home } = judged.settings
      const chosen = SETTINGS.find((setting) => setting === judged.recommendation.setting)
      const { warnings, toFix } = chosen ? judged.settings[chosen] : { warnings: [], toFix: [] }
      assert.deepEqual(ids(against), [...warnings, ...toFix], String(seed))
      assert.deepEqual(ids(notHome), chosen === 'home' ? [] : [...home.excludedBy, ...home.toFix], String(seed))
      if (against.length > 0) seen.add('against')
      if (chosen === 'home' && home.toFix.length > 0) seen.add('home with gaps')
      if (notHome.length > 0) seen.add('not home')
    }
    assert.deepEqual([...seen].sort(), ['against', 'home with gaps', 'not home'])
  })

  test('the languages do not mix within a sentence', () => {
    const se = strict('se')
    const { sentence } = answer({ setting: 'home', package: null, provisional: false }, 'routine', se)
    assert.equal(sentence, 'Pasienten kan være hjemme, og kravene i regelpakken er oppfylt.')
    assert.equal(se.languageOf(sentence), 'nb')
  })

  test('presenting a case changes nothing of it', () => {
    const before = JSON.stringify(assessment)
    present(showCase(read.value, nb), assessment)
    assert.equal(JSON.stringify(assessment), before)
  })
})
