import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countedText } from '../../src/cli/counted-text.ts'
import { gapText } from '../../src/cli/gap-text.ts'
import { newPage, type Look, type Page } from '../../src/cli/page.ts'
import { readable, type ToRead } from '../../src/cli/readable.ts'
import { writeExplained } from '../../src/cli/write-explained.ts'
import { writeGrounds } from '../../src/cli/write-grounds.ts'
import { writeQuestions } from '../../src/cli/write-questions.ts'
import { writeReasons } from '../../src/cli/write-reasons.ts'
import { writeSetting, writeStatus } from '../../src/cli/write-setting.ts'
import { writeToDo } from '../../src/cli/write-to-do.ts'
import { writeWhatIf } from '../../src/cli/write-what-if.ts'
import type {
  Cards,
  GapCard,
  QuestionCard,
  ReasonCard,
  SettingCard,
  ToDoCard,
  WhatIfCard,
} from '../../src/present/cards.ts'
import { strict } from '../present/cards-of.ts'

const nb = strict('nb')

/** What is written on an empty page, line by line. */
function linesOf(write: (page: Page) => void, { columns = 100, colour = false } = {}): readonly string[] {
  const page = newPage({ columns, colour })
  write(page)
  return page.text().split('\n').slice(0, -1)
}

const REASON: ReasonCard = {
  id: 'HX1',
  title: 'Alene',
  isRequirement: false,
  because: 'Ingen er der.',
  isConfirmed: true,
  isTold: true,
  facts: [],
  limits: [],
  waitsFor: [],
  classText: 'Prosjektvalg',
  sources: [],
}
const TO_DO: ToDoCard = { ...REASON, actions: ['Spør.', 'Ring.'], owner: 'legen', critical: true }
const NEEDED: ReasonCard = { ...REASON, id: 'HR1', title: 'Noen er der', isRequirement: true }
const SETTING: SettingCard = {
  setting: 'home',
  name: 'Hjemme',
  status: 'ruled_out',
  statusText: 'Utelukket',
  severity: 'danger',
  isRecommended: false,
  isTarget: false,
  excludedBy: [],
  toFix: [],
  toAsk: [],
  warnings: [],
  safeguards: [],
  travel: [],
}

describe('a page', () => {
  test('has no more lines than it was given, each indented, with the mark on the first', () => {
    const words = 'ord '.repeat(14)
    assert.deepEqual(
      linesOf(
        (page) => {
          page.add('Først')
          page.add(words, { level: 2, mark: '12.' })
          page.head('Så å')
          page.head('Sist')
        },
        { columns: 60 },
      ),
      ['Først', `    12. ${'ord '.repeat(13).trim()}`, '        ord', '', 'SÅ Å', '', 'SIST'],
    )
    assert.deepEqual(
      linesOf((page) => page.head('Øverst')),
      ['ØVERST'],
    )
  })

  test('is 80 wide where nobody knows, at least 60 and at most 100', () => {
    for (const [columns, width] of [
      [undefined, 80],
      [20, 60],
      [60, 60],
      [61, 61],
      [99, 99],
      [100, 100],
      [200, 100],
    ] as const) {
      const page = newPage({ columns, colour: false })
      for (const text of ['x '.repeat(120), `xx ${'x '.repeat(120)}`]) page.add(text)
      assert.equal(
        Math.max(
          ...page
            .text()
            .split('\n')
            .map((line) => line.length),
        ),
        width,
        String(columns),
      )
    }
  })

  test('holds together what a no-break space joins', () => {
    const written = linesOf((page) => page.add(`${'x'.repeat(50)} ring 116\u00a0117`), { columns: 60 })
    assert.deepEqual(written, [`${'x'.repeat(50)} ring`, '116\u00a0117'])
  })

  const LOOKS: readonly (readonly [look: Look, written: string])[] = [
    ['danger', '\u001b[1;31mx\u001b[0m'],
    ['warning', '\u001b[1;33mx\u001b[0m'],
    ['good', '\u001b[1;32mx\u001b[0m'],
    ['heading', '\u001b[1mx\u001b[0m'],
    ['quiet', '\u001b[2mx\u001b[0m'],
    ['neutral', 'x'],
  ]
  for (const [look, written] of LOOKS)
    test(`in colours shows what is ${look}`, () => {
      assert.deepEqual(
        linesOf((page) => page.add('x', { look }), { colour: true }),
        [written],
      )
    })

  test('in colours has bold headings, and says the rest plainly', () => {
    const written = linesOf(
      (page) => {
        page.add('a')
        page.head('b')
      },
      { colour: true },
    )
    assert.deepEqual(written, ['a', '', '\u001b[1mB\u001b[0m'])
  })
})

describe('on a page', () => {
  test('a few are all named, and of many the first, with how many more there are', () => {
    assert.equal(countedText('line.open', ['a', 'b'], 2, nb), 'Ikke avklart: «a» og «b».')
    assert.equal(countedText('line.open', ['a', 'b', 'c'], 2, nb), 'Ikke avklart: «a», «b» og 1 til.')
  })

  test('why a gap matters stands there once', () => {
    assert.equal(gapText(TO_DO, new Set(), nb), 'Alene. Ingen er der.')
    assert.equal(gapText(TO_DO, new Set(['HX1']), nb), 'Alene.')
  })

  test('something to arrange has its actions and its owner, and is critical or not', () => {
    assert.deepEqual(
      linesOf((page) => writeToDo(TO_DO, page, nb)),
      [
        '  • Alene',
        '    Ingen er der.',
        '    - Spør.',
        '    - Ring.',
        '    Ansvar: legen.',
        '    Kritisk: hjemme kan ikke anbefales før dette er ordnet.',
      ],
    )
    assert.deepEqual(
      linesOf((page) => writeToDo({ ...TO_DO, actions: [], owner: null, critical: false }, page, nb)),
      ['  • Alene', '    Ingen er der.'],
    )
  })

  test('what is critical stands out from the rest', () => {
    const first = (critical: boolean) =>
      linesOf((page) => writeToDo({ ...TO_DO, critical }, page, nb), { colour: true })[0]
    assert.deepEqual([first(true), first(false)], ['\u001b[1;33m  • Alene\u001b[0m', '\u001b[1m  • Alene\u001b[0m'])
  })

  const AGE = { fact: 'pt.age', label: 'Alder', value: '81 år', origin: null }
  const PULSE = { fact: 'vit.pulse', label: 'Puls', value: '90', origin: 'journalen' }
  const GROUNDS: ReasonCard = {
    ...REASON,
    facts: [AGE, PULSE],
    limits: [
      { text: 'Puls er 90', origin: null },
      { text: 'Alder er 81', origin: 'Prosjektvalg' },
    ],
    waitsFor: ['Feber', 'Smerte'],
    sources: [
      { id: 'BEON', section: '', text: 'BEON' },
      { id: 'B-01', section: '', text: 'Én' },
      { id: 'B-02', section: '', text: 'To' },
    ],
  }

  test('what stands behind a reason is facts, limits, what it waits for, and its sources', () => {
    assert.deepEqual(
      linesOf((page) => writeGrounds(GROUNDS, page, nb, { level: 1 })),
      [
        '  Vi vet: Alder: 81 år; Puls: 90 (journalen).',
        '  Puls er 90.',
        '  Alder er 81 (Prosjektvalg).',
        '  Venter på svar om: «Feber» og «Smerte».',
        '  Kilde: Én; To. Prosjektvalg.',
      ],
    )
    assert.deepEqual(
      linesOf((page) => writeGrounds(REASON, page, nb, { level: 1 })),
      ['  Prosjektvalg.'],
    )
  })

  test('a fact stands with the first reason that it counts for alone', () => {
    const reasons = [
      { ...TO_DO, facts: [AGE] },
      { ...TO_DO, actions: [], facts: [AGE, PULSE] },
    ]
    assert.deepEqual(
      linesOf((page) => writeReasons(reasons, page, nb)),
      [
        '  • Alene',
        '    Ingen er der.',
        '    - Spør.',
        '    - Ring.',
        '    Vi vet: Alder: 81 år.',
        '    Prosjektvalg.',
        '  • Alene',
        '    Ingen er der.',
        '    Vi vet: Puls: 90 (journalen).',
        '    Prosjektvalg.',
      ],
    )
  })

  const STATUS: readonly (readonly [card: Partial<SettingCard>, written: string])[] = [
    [
      { status: 'suitable', severity: 'good', isRecommended: true },
      '\u001b[1;32m  ✓ Hjemme: Utelukket (anbefalt)\u001b[0m',
    ],
    [{ status: 'suitable', severity: 'neutral' }, '\u001b[1m  – Hjemme: Utelukket\u001b[0m'],
    [
      { status: 'needs_action', severity: 'warning', isTarget: true },
      '\u001b[1;33m  ! Hjemme: Utelukket (arbeid mot dette)\u001b[0m',
    ],
    [{ status: 'needs_info', severity: 'neutral' }, '\u001b[1m  ? Hjemme: Utelukket\u001b[0m'],
    [{ status: 'ruled_out', severity: 'danger' }, '\u001b[1;31m  ✗ Hjemme: Utelukket\u001b[0m'],
  ]
  for (const [card, written] of STATUS)
    test(`a setting that is ${String(card.status)} and ${String(card.severity)} is told by its mark and its look`, () => {
      assert.deepEqual(
        linesOf((page) => writeStatus({ ...SETTING, ...card }, page, nb), { colour: true }),
        [written],
      )
    })

  test('a setting has what speaks against it, its gaps, what is open, and its warnings', () => {
    const open = ['a', 'b', 'c', 'd'].map((title) => ({ ...REASON, title }))
    const card = { ...SETTING, excludedBy: [REASON, NEEDED], toFix: [TO_DO], toAsk: open, warnings: [REASON] }
    assert.deepEqual(
      linesOf((page) => writeSetting(card, new Set(), page, nb)),
      [
        '  ✗ Hjemme: Utelukket',
        '    Taler mot: «Alene». Ingen er der.',
        '    Ikke oppfylt: «Noen er der». Ingen er der.',
        '    Alene. Ingen er der.',
        '    Ikke avklart: «a», «b», «c» og 1 til.',
        '    Vær klar over: Ingen er der.',
      ],
    )
    assert.deepEqual(
      linesOf((page) => writeSetting({ ...SETTING, toAsk: [REASON] }, new Set(), page, nb)),
      ['  ✗ Hjemme: Utelukket', '    Ikke avklart: «Alene».'],
    )
    assert.deepEqual(
      linesOf((page) => writeSetting(SETTING, new Set(), page, nb)),
      ['  ✗ Hjemme: Utelukket'],
    )
  })

  test('a setting that is explained has every part, each reason with its grounds', () => {
    const card = {
      ...SETTING,
      excludedBy: [REASON, NEEDED],
      toFix: [TO_DO, { ...TO_DO, owner: null }],
      toAsk: [REASON, NEEDED],
      warnings: [REASON],
      safeguards: [{ ...TO_DO, title: 'Trygt' }],
    }
    assert.deepEqual(
      linesOf((page) => writeExplained(card, { met: [NEEDED], cleared: [REASON], whatIf: null }, page, nb)),
      [
        '  ✗ Hjemme: Utelukket',
        '    Taler mot',
        '      • Taler mot: «Alene». Ingen er der.',
        '        Prosjektvalg.',
        '      • Ikke oppfylt: «Noen er der». Ingen er der.',
        '        Prosjektvalg.',
        '    Mangler',
        '      • Alene',
        '        Ingen er der.',
        '        Prosjektvalg.',
        '        Ansvar: legen.',
        '      • Alene',
        '        Ingen er der.',
        '        Prosjektvalg.',
        '    Ikke avklart',
        '      • Kan utelukke: «Alene»',
        '        Grunnen, hvis dette gjelder: «Ingen er der.»',
        '        Prosjektvalg.',
        '      • Noen er der',
        '        Ingen er der.',
        '        Prosjektvalg.',
        '    Taler for: krav som er oppfylt',
        '      • Noen er der',
        '        Ingen er der.',
        '        Prosjektvalg.',
        '    Taler for: utelukker ikke stedet her',
        '      • Gjelder ikke: «Alene»',
        '        Grunnen, hvis dette gjelder: «Ingen er der.»',
        '        Prosjektvalg.',
        '    Vær klar over',
        '      • Alene',
        '        Ingen er der.',
        '        Prosjektvalg.',
        '      • Trygt',
        '        Ingen er der.',
        '        Prosjektvalg.',
      ],
    )
    assert.deepEqual(
      linesOf((page) => writeExplained(SETTING, { met: [], cleared: [], whatIf: null }, page, nb)),
      ['  ✗ Hjemme: Utelukket'],
    )
  })

  test('in colours an explained setting has headings for its parts, and sources that are quiet', () => {
    const written = linesOf(
      (page) => writeExplained({ ...SETTING, toFix: [TO_DO] }, { met: [], cleared: [], whatIf: null }, page, nb),
      {
        colour: true,
      },
    )
    assert.deepEqual(
      [written[1], written[4]],
      ['\u001b[1m    Mangler\u001b[0m', '\u001b[2m        Prosjektvalg.\u001b[0m'],
    )
  })

  const CALL = { fact: 'a', text: 'Ring: ja', owners: ['legen', 'vakta'], closes: ['Én', 'To'] }
  const WRITE = { fact: 'b', text: 'Skriv: ja', owners: [], closes: [] }
  const CLOSE = { ...WRITE, closes: ['Én'] }
  const WHAT_IF: WhatIfCard = {
    setting: 'home',
    answer: 'possible',
    text: 'Slik.',
    always: [],
    oneOf: [],
    stands: [],
    ask: [{ fact: 'pt.age', question: 'Hvor gammel?' }],
  }
  const WAYS: readonly (readonly [what: string, card: Partial<WhatIfCard>, written: readonly string[]])[] = [
    [
      'one thing that closes one gap',
      { always: [CLOSE], ask: [] },
      ['      ☐ Skriv: ja', '        Da er dette i orden: «Én».', '        Ansvar: må avtales.'],
    ],
    ['nothing but questions', {}, ['      ? Hvor gammel? [pt.age]']],
    [
      'things to do, with owners',
      { always: [CALL, WRITE], ask: [] },
      [
        '      ☐ Ring: ja',
        '        Da er dette i orden: «Én» og «To».',
        '        Ansvar: legen og vakta.',
        '      ☐ Skriv: ja',
        '        Ansvar: må avtales.',
      ],
    ],
    [
      'one of two ways',
      { oneOf: [[WRITE], [WRITE, WRITE]], ask: [] },
      [
        '      én av disse:',
        '      Mulighet 1:',
        '        ☐ Skriv: ja',
        '          Ansvar: må avtales.',
        '      Mulighet 2:',
        '        ☐ Skriv: ja',
        '          Ansvar: må avtales.',
        '        ☐ Skriv: ja',
        '          Ansvar: må avtales.',
      ],
    ],
    [
      'one of two ways beside what every way needs',
      { always: [WRITE], oneOf: [[], []], ask: [] },
      [
        '      ☐ Skriv: ja',
        '        Ansvar: må avtales.',
        '      og én av disse:',
        '      Mulighet 1:',
        '      Mulighet 2:',
      ],
    ],
    [
      'nothing that helps: then nothing is asked',
      { stands: [NEEDED] },
      ['      • Ikke oppfylt: «Noen er der». Ingen er der.'],
    ],
  ]
  for (const [what, card, written] of WAYS)
    test(`what it would take is ${what}`, () => {
      assert.deepEqual(
        linesOf((page) => writeWhatIf({ ...WHAT_IF, ...card }, page, nb)),
        ['    Hva må til?', '      Slik.', ...written],
      )
    })

  const asked = (count: number): readonly QuestionCard[] =>
    Array.from({ length: count }, (_, at) => ({
      fact: `f.${String(at)}`,
      question: 'Hva?',
      help: null,
      kind: 'boolean',
      options: [],
      unit: null,
      min: null,
      max: null,
      finest: null,
      decides: [['a', 'b', 'c'], ['a']][at] ?? [],
      stepTitle: '',
      step: 1,
    }))
  const LEFT: readonly (readonly [count: number, left: readonly string[]])[] = [
    [8, []],
    [9, ['  Ett spørsmål til er åpent.']],
    [10, ['  2 spørsmål til er åpne.']],
  ]
  for (const [count, left] of LEFT)
    test(`of ${String(count)} questions eight are asked, and the rest is counted`, () => {
      const numbered = [3, 4, 5, 6, 7, 8].map((at) => `  ${String(at)}. Hva? [f.${String(at - 1)}]`)
      assert.deepEqual(
        linesOf((page) => writeQuestions(asked(count), false, page, nb)),
        [
          '  1. Hva? [f.0]',
          '    Avgjør «a», «b» og 1 til.',
          '  2. Hva? [f.1]',
          '    Avgjør «a».',
          ...numbered,
          ...left,
          '  Svarene kan endre sted eller hastegrad.',
        ],
      )
    })
})

describe('a whole assessment', () => {
  const GAP: GapCard = { ...TO_DO, actions: [], owner: null, critical: false, deadline: null }
  const PART = { status: 'unknown', statusText: 'Uavklart.', severity: 'neutral', gaps: [], ask: [], rows: [] } as const
  const BARE: Cards = {
    answer: {
      sentence: 'Svar.',
      urgency: 'routine',
      urgencyText: 'Vanlig',
      severity: 'neutral',
      provisional: false,
      provisionalText: null,
      targetText: null,
      bridgeText: null,
      alternativeText: null,
      reasons: [],
      against: [],
      notHome: [],
      emergencyText: 'Ring 113.',
    },
    settings: [SETTING],
    toArrange: [],
    planB: PART,
    relatives: { ...PART, withoutThem: null, fails: [] },
    rural: [],
    travel: {} as Cards['travel'],
    week: {} as Cards['week'],
    refusal: [],
    route: [],
    notices: [],
    prompts: [],
    scores: [],
    about: 'Om.',
  }
  const TO_READ: ToRead = { cards: BARE, questions: [], decided: true, claims: [] }
  const read = (given: Partial<Cards>, rest: Partial<ToRead> = {}, colour = false) =>
    readable({ ...TO_READ, ...rest, cards: { ...BARE, ...given } }, nb, { columns: 100, colour })
      .split('\n')
      .slice(0, -1)
  const QUESTION = { fact: 'pt.age', question: 'Alder?', decides: [] as readonly string[] } as QuestionCard

  test('has only the parts that it must have where there is nothing more to say', () => {
    assert.deepEqual(read({}), [
      'Svar.',
      'Hastegrad: Vanlig.',
      'Ring 113.',
      '',
      'STEDENE',
      '  ✗ Hjemme: Utelukket',
      '',
      'PLAN B',
      '  Uavklart.',
      '',
      'PÅRØRENDE',
      '  Uavklart.',
      '',
      'Om.',
    ])
  })

  const whole: Partial<Cards> = {
    answer: {
      ...BARE.answer,
      provisionalText: 'Foreløpig.',
      bridgeText: 'Bro.',
      alternativeText: 'Ellers.',
      targetText: 'Mål.',
      reasons: [GAP],
    },
    settings: [{ ...SETTING, toFix: [GAP] }],
    toArrange: [GAP],
    planB: {
      ...PART,
      gaps: [GAP, { ...GAP, id: 'PB2' }],
      ask: ['a', 'b', 'c', 'd', 'e'].map((title) => ({ ...GAP, title })),
    },
    relatives: { ...PART, withoutThem: 'Uten dem.', fails: [{ ...GAP, title: 'Natt' }] },
    rural: [
      { ...GAP, certain: true },
      { ...GAP, title: 'Ferge', certain: false },
    ],
    refusal: [{ ...GAP, title: 'Nei' }],
    route: [{ ...GAP, title: 'Vei' }],
    notices: [{ code: '', text: 'Merk.', actions: ['Se.'] }],
    prompts: [{ ...TO_DO, because: 'Husk.', actions: ['Gjør.'] }],
    scores: [{ name: 'news2', text: 'NEWS2 er 3.' }],
  }
  const asking = {
    questions: [QUESTION],
    claims: [{ score: 'news2', total: 5, from: 'sum-1', path: '' }],
  } satisfies Partial<ToRead>
  const QUESTIONS = [
    '',
    'SPØR OM',
    '  1. Alder? [pt.age]',
    '  Svarene endrer verken sted eller hastegrad, men resten av planen kan endre seg.',
  ]
  const BEFORE = [
    '',
    'NÅR PASIENTEN SIER NEI',
    '  • Nei',
    '    Ingen er der.',
    '',
    'NÅR VEIEN ER STENGT',
    '  • Vei',
    '    Ingen er der.',
  ]
  const REASONS = ['', 'HVORFOR', '  • Alene', '    Ingen er der.', '    Prosjektvalg.']
  const ARRANGE = ['', 'DETTE MÅ ORDNES', '  • Alene', '    Ingen er der.']
  const SETTINGS = ['', 'STEDENE', '  ✗ Hjemme: Utelukket', '    Alene.']
  const REST = [
    '',
    'PLAN B',
    '  Uavklart.',
    '  - Alene.',
    '  - Alene. Ingen er der.',
    '  - Ikke avklart: «a», «b», «c», «d» og 1 til.',
    '',
    'PÅRØRENDE',
    '  Uavklart.',
    '  Uten dem.',
    '  - Natt',
    '',
    'AVSTAND OG BEREDSKAP',
    '  • Alene',
    '    Ingen er der.',
    '  ? Ferge: kan ikke avgjøres ennå.',
    '',
    'MERK',
    '  • Merk.',
    '    - Se.',
    '',
    'SKÅR',
    '  NEWS2 er 3.',
    '  Mottatt NEWS2-sum: 5 (sum-1).',
    '',
    'HUSK OGSÅ',
    '  • Husk.',
    '    - Gjør.',
    '',
    'Om.',
  ]

  test('has every part in its order, and says of what stands above already only that it lacks', () => {
    const answer = ['Svar.', 'Hastegrad: Vanlig.', 'Foreløpig.', 'Bro.', 'Ellers.', 'Mål.', 'Ring 113.']
    assert.deepEqual(read(whole, asking), [
      ...answer,
      ...BEFORE,
      ...REASONS,
      ...ARRANGE,
      ...QUESTIONS,
      ...SETTINGS,
      ...REST,
    ])
  })

  test('asks last in an emergency, and says once how urgent it is', () => {
    const answer = { ...BARE.answer, sentence: 'Ring 113 nå: sykehus.', urgency: '113', urgencyText: 'Ring 113 nå' }
    assert.deepEqual(read({ ...whole, answer }, asking), [
      'Ring 113 nå: sykehus.',
      'Ring 113.',
      ...BEFORE,
      ...ARRANGE,
      ...SETTINGS,
      ...QUESTIONS,
      ...REST,
    ])
  })

  test('says how urgent it is where the answer does not begin with it', () => {
    assert.equal(read({ answer: { ...BARE.answer, sentence: 'Det er Vanlig.' } })[1], 'Hastegrad: Vanlig.')
  })

  const ONE: readonly (readonly [given: Partial<Cards>, line: string])[] = [
    [{ rural: [{ ...GAP, certain: true }] }, 'AVSTAND OG BEREDSKAP'],
    [{ toArrange: [{ ...GAP, deadline: 'Frist: i dag' }] }, '    Frist: i dag'],
    [{ rural: [{ ...GAP, deadline: 'Frist: i dag', certain: true }] }, '    Frist: i dag'],
    [{ scores: [{ name: 'news2', text: 'NEWS2 er 3.' }] }, 'SKÅR'],
    [{ planB: { ...PART, ask: [REASON] } }, '  - Ikke avklart: «Alene».'],
  ]
  for (const [given, line] of ONE)
    test(`has its place for one thing alone: ${line}`, () => {
      assert.ok(read(given).includes(line))
    })

  test('tells what was received also where no score of ours is shown', () => {
    assert.ok(read({}, asking).includes('SKÅR'))
  })

  test('shows the answer in the look of its severity, or as a heading', () => {
    const first = (severity: 'good' | 'neutral') => read({ answer: { ...BARE.answer, severity } }, {}, true)[0]
    assert.deepEqual([first('good'), first('neutral')], ['\u001b[1;32mSvar.\u001b[0m', '\u001b[1mSvar.\u001b[0m'])
    assert.equal(read({}, {}, true).at(-1), '\u001b[2mOm.\u001b[0m')
  })
})
