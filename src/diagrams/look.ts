import type { MermaidConfig } from 'mermaid'
import type { Fit } from './fit.ts'

/** The type that diagrams are measured and drawn with, in px of the drawing. Every label keeps 16 px once the drawing fits its slide. */
export const type = {
  /** Those of the talk's theme, where it has one. */
  get family(): string {
    const own = getComputedStyle(document.documentElement).getPropertyValue('--police-diagrammes').trim()
    return own || "'Inter Variable', Inter, system-ui, sans-serif"
  },
  node: 22,
  edge: 20,
  group: 20,
  bold: 600,
} as const

/** Fonts that must be there before Mermaid measures, as CSS font shorthands. */
export function fontsToLoad(): readonly string[] {
  const [family = ''] = type.family.split(',')
  return [
    `${type.edge}px ${family}`,
    `${type.bold} ${type.group}px ${family}`,
    `bold ${type.node}px ${family}`,
    `italic ${type.node}px ${family}`,
  ]
}

/**
 * Mermaid's settings for a way to lay out, by ELK or, where Mermaid's own drawing stays, by what it is made for. No line is narrower than `widest`.
 * Made anew for every drawing: Mermaid writes into what it is given.
 */
export function mermaidLook(
  { gap, wrap }: Pick<Fit, 'gap' | 'wrap'>,
  layout: 'elk' | 'dagre' = 'elk',
  widest = 0,
): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    deterministicIds: true,
    deterministicIDSeed: 'diagram',
    handDrawnSeed: 1,
    logLevel: 'fatal',
    // A diagram may tune its layout; how it looks is the deck's business.
    secure: ownSettings.split(' '),
    layout,
    look: 'classic',
    theme: 'base',
    htmlLabels: false,
    fontFamily: type.family,
    fontSize: type.node,
    themeVariables: { fontFamily: type.family, fontSize: `${type.node}px` },
    themeCSS: measuringRules,
    elk: {
      nodePlacementStrategy: 'NETWORK_SIMPLEX',
      considerModelOrder: 'NODES_AND_EDGES',
      cycleBreakingStrategy: 'GREEDY_MODEL_ORDER',
      lineHops: false,
    },
    flowchart: {
      htmlLabels: false,
      useMaxWidth: false,
      padding: 9,
      wrappingWidth: Math.max(wrap ?? usualWrap, widest),
      diagramPadding: 8,
      subGraphTitleMargin: { top: 4, bottom: 4 },
    },
    // A box that is wider than its words has them at its left.
    state: { minNodeWidth: 0 },
    ...chartLook,
    sequence: sequenceLook(gap, wrap && Math.max(wrap, widest + 2 * wordPadding)),
  }
}

/** The width in px at which lines of words are broken, unless another is tried. */
export const usualWrap = 160

const wordPadding = 10

const ownSettings =
  'secure securityLevel startOnLoad maxTextSize suppressErrorRendering maxEdges deterministicIds htmlLabels look theme themeCSS themeVariables fontFamily fontSize'

/** Charts have sizes of their own, which the slide scales: small ones have large words. */
const chartLook: MermaidConfig = {
  gantt: {
    useWidth: 1100,
    fontSize: 22,
    sectionFontSize: 22,
    barHeight: 42,
    barGap: 10,
    leftPadding: 180,
    axisFormat: '%d/%m',
  },
  journey: { textPlacement: 'old' },
  quadrantChart: {
    xAxisLabelFontSize: 20,
    yAxisLabelFontSize: 20,
    quadrantLabelFontSize: 20,
    pointLabelFontSize: 20,
    pointRadius: 7,
    pointTextPadding: 12,
  },
  xyChart: {
    width: 1000,
    height: 480,
    legendFontSize: 22,
    xAxis: { labelFontSize: 22, titleFontSize: 24 },
    yAxis: { labelFontSize: 22, titleFontSize: 24 },
  },
  sankey: { width: 640, height: 290 },
  radar: { width: 420, height: 420 },
}

const sequenceLook = (gap: number, wrap?: number): NonNullable<MermaidConfig['sequence']> => ({
  useMaxWidth: false,
  wrap: wrap !== undefined,
  mirrorActors: false,
  diagramMarginX: 8,
  diagramMarginY: 8,
  width: wrap ?? 140,
  height: 48,
  actorMargin: 40 * gap,
  boxMargin: 10 * gap,
  boxTextMargin: 5,
  noteMargin: 8 * gap,
  messageMargin: 30 * gap,
  wrapPadding: wordPadding,
  activationWidth: 12,
  labelBoxWidth: 64,
  labelBoxHeight: 26,
  actorFontFamily: type.family,
  messageFontFamily: type.family,
  noteFontFamily: type.family,
  actorFontSize: type.node,
  messageFontSize: type.edge,
  noteFontSize: type.edge,
  actorFontWeight: 500,
  messageFontWeight: 400,
  noteFontWeight: 400,
})

/** Only what changes a measure: colours are in diagram.css. The text properties are those that a page might hand down. */
const measuringRules = `
  text, tspan { letter-spacing: normal; word-spacing: normal; text-transform: none; font-variant: normal; text-rendering: geometricPrecision; }
  .grid .tick text { font-size: ${type.edge}px; }
  .edgeLabel, .edgeLabel text { font-size: ${type.edge}px; }
  .cluster-label, .cluster-label text { font-size: ${type.group}px; }
  .cluster-label tspan { font-weight: ${type.bold}; }
`
