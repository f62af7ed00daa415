import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionStatus,
  selectedCompletion,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap, tooltips } from '@codemirror/view'
import { LanguageType, PromQLExtension, promQLLanguage } from '@prometheus-io/codemirror-promql'
import { create } from '../../../kit/create.ts'
import type { Field } from '../../../kit/writing.ts'
import type { Fault } from './answer.ts'
import { mistakesIn } from './mistakes.ts'
import { editorLook, editorPhrases } from './promql-field.look.ts'
import type { Names } from './promql-field.state.ts'

/** What an editor asks of who holds the question. */
export interface Adviser {
  /** Who knows the names of metrics and labels. */
  readonly names: Names
  /** What is wrong with a question, if it was asked. */
  faultOf(promql: string): Fault | undefined
}

/** After the last letter, in ms: who is in the middle of a word makes no mistake yet. */
const patience = 400

/**
 * Puts an editor in the place of a field: with the colours of PromQL, names to choose from, and mistakes underlined where they are. It stands in a
 * shadow tree, as the pages' policy forbids the style sheets that it would write into them.
 */
export function editPromql(input: HTMLInputElement, { names, faultOf }: Adviser): Field {
  const { form, labels } = input
  const [label] = labels ?? []
  const host = create('div', { class: 'editor' })
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true })
  const mistake = create('output', { class: 'mistake' })
  const promql = new PromQLExtension().setComplete({ remote: { ...names, ...notAsked } })
  const lint = promql.getLinter().promQL()
  const language = promQLLanguage(LanguageType.PromQL)
  const complete = (context: CompletionContext) =>
    isBegun(context) ? promql.getComplete().promQL(context) : null
  const text = () => view.state.doc.toString()

  let timer: ReturnType<typeof setTimeout> | undefined
  let fault: Fault | undefined
  const check = async () => {
    clearTimeout(timer)
    const checked = text()
    const linted = await lint(view)
    if (text() !== checked) return
    fault = faultOf(checked)
    const found = mistakesIn(checked, linted, fault)
    mistake.value = found[0]?.sentence ?? ''
    const diagnostics = found.map(({ from, to, sentence }) => ({
      from,
      to,
      message: sentence,
      severity: 'error' as const,
    }))
    view.dispatch(setDiagnostics(view.state, diagnostics))
  }
  const changed = () => {
    host.dispatchEvent(new Event('input', { bubbles: true }))
    clearTimeout(timer)
    timer = setTimeout(check, patience)
  }
  const ask = () => {
    closeCompletion(view)
    form?.requestSubmit()
    void check()
    return true
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: input.value,
      selection: { anchor: input.selectionStart ?? 0, head: input.selectionEnd ?? 0 },
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Enter', run: (view) => !hasChoice(view) && ask() },
            { key: 'Escape', run: forgetUnseen },
          ]),
        ),
        keymap.of([...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
        history(),
        closeBrackets(),
        autocompletion({ icons: false, interactionDelay: 0 }),
        language,
        language.data.of({ autocomplete: complete }),
        tooltips({ position: 'absolute' }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label?.textContent ?? '', enterkeyhint: 'go' }),
        EditorView.updateListener.of(({ docChanged }) => docChanged && changed()),
        editorPhrases,
        editorLook,
      ],
    }),
  })
  const wasEntered = input.matches(':focus')
  label?.remove()
  input.replaceWith(host)
  form?.append(mistake)
  if (wasEntered) view.focus()
  return {
    get value() {
      return text()
    },
    set value(value) {
      if (value !== text()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } })
        void check()
      } else if (faultOf(value) !== fault) void check()
    },
  }
}

/** What a client can do besides, and no completion is made from. */
const notAsked = { series: async () => [], flags: async () => ({}) }

/** Whether a name is being written, or has to come. Operators are not offered to who has finished: Enter would take the first. */
function isBegun(context: CompletionContext): boolean {
  return context.explicit || context.matchBefore(/(?:[\w:]|[({,"'`=~]\s*)$/) !== null
}

/** What is still looked for is not seen, and no reason to stay: Escape goes on and leaves the field. */
function forgetUnseen(view: EditorView): boolean {
  if (completionStatus(view.state) === 'pending') closeCompletion(view)
  return false
}

/** Whether something is offered that is not written yet. */
function hasChoice({ state }: EditorView): boolean {
  const offered = selectedCompletion(state)
  const before = state.sliceDoc(0, state.selection.main.head)
  return offered !== null && !before.endsWith(offered.label)
}
