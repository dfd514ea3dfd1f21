"""The style of our pages and pictures: one accent colour, in light, in dark, and on paper."""

# Each colour by what it is for. The shades of the map go from few to many, evenly in lightness: they are told apart by
# people who do not see colours well, and in grey.
LIGHT = {
    "paper": "#f6f5f1",
    "surface": "#ffffff",
    "ink": "#1b272c",
    "muted": "#56646b",
    "line": "#d9d6cd",
    "accent": "#0f6b66",
    "groove": "#eceae4",
    "dot": "#c2410c",
    "halo": "#ffffff",
    "notice": "#fdf0d5",
    "shade1": "#d3e9e4",
    "shade2": "#a0cfc6",
    "shade3": "#64aaa1",
    "shade4": "#2b7f7a",
    "shade5": "#0b4f50",
}
DARK = {
    "paper": "#10181b",
    "surface": "#1a2529",
    "ink": "#e8efef",
    "muted": "#a6b5b9",
    "line": "#33444b",
    "accent": "#63c9ba",
    "groove": "#263439",
    "dot": "#ffb38a",
    "halo": "#10181b",
    "notice": "#3d3016",
    "shade1": "#214744",
    "shade2": "#2d6763",
    "shade3": "#419089",
    "shade4": "#6dbfb4",
    "shade5": "#b4ece1",
}

# What charts and the map look like, {name} being a colour.
DRAWINGS = """
.chart text { fill: {ink}; font-size: 15px; }
.chart .number { text-anchor: end; font-weight: bold; }
.chart .middle { text-anchor: middle; }
.chart .small { font-size: 13px; fill: {muted}; }
.bar { fill: {accent}; }
.bar.unknown { fill: {muted}; opacity: .55; }
.groove { fill: {groove}; }
.ground { stroke: {muted}; stroke-width: 1px; }
.area { stroke: {surface}; stroke-width: 2px; stroke-linejoin: round; }
.shade0 { fill: url(#hachures); stroke: {muted}; stroke-width: 1px; }
.shade1 { fill: {shade1}; } .shade2 { fill: {shade2}; } .shade3 { fill: {shade3}; } .shade4 { fill: {shade4}; } .shade5 { fill: {shade5}; }
.empty { fill: {surface}; }
.hatch { stroke: {muted}; stroke-width: 1.5px; fill: none; }
.frame { fill: none; stroke: {line}; stroke-width: 2px; }
.dots { fill: none; stroke: {dot}; stroke-width: 9px; stroke-linecap: round; }
.dots.halo { stroke: {halo}; stroke-width: 13px; }
.chart .place { font-size: 25px; fill: {muted}; }
.chart .legend { font-size: 30px; } .chart .legend.title { font-weight: bold; }
"""


def drawings(colours: dict[str, str]) -> str:
    """The rules of charts and of the map, in these colours."""
    style = DRAWINGS
    for name, colour in colours.items():
        style = style.replace(f"{{{name}}}", colour)
    return style


# What a page looks like.
PAGE = """
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 74rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0; font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.15; letter-spacing: -.02em; text-wrap: balance; }
h2 { margin: 0 0 .25rem; font-size: 1.3rem; letter-spacing: -.01em; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .25rem 0 0; max-width: 68ch; }
section { margin-top: 2.5rem; }
a { color: var(--accent); }
.muted, caption, th { color: var(--muted); }
.notice { margin: 1rem 0 0; padding: .7rem 1rem; border-left: .3rem solid var(--dot); border-radius: .4rem; background: var(--notice); font-weight: 600; }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); margin-top: 1rem; align-items: start; }
.grid.small { gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(46%, 15rem), 1fr)); align-items: stretch; }
.card { min-width: 0; margin: 0; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--surface); }
.card > h3 { margin-bottom: .75rem; }
.figure { display: flex; flex-direction: column; }
.figure strong { font-size: clamp(1.2rem, 4vw, 1.9rem); line-height: 1.2; color: var(--accent); letter-spacing: -.02em; }
.figure span { font-weight: 600; line-height: 1.3; }
.figure small { color: var(--muted); }
.beside { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); margin-top: 1rem; align-items: start; }
@media (min-width: 60rem) { .beside { grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); } }
.stack { display: grid; gap: 1rem; min-width: 0; }
svg { display: block; width: 100%; height: auto; }
details { margin-top: .9rem; }
summary { padding: .35rem 0; color: var(--accent); cursor: pointer; font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.spaced { margin-top: 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; }
caption { padding-bottom: .3rem; text-align: start; }
th { font-weight: 600; text-align: start; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr > :last-child { padding-right: 0; }
tbody th { color: var(--ink); font-weight: 400; }
ul { margin: .5rem 0 0; padding-left: 1.2rem; max-width: 80ch; }
li { margin-top: .3rem; overflow-wrap: anywhere; }
.chart text { font-family: inherit; }
@media (max-width: 44rem) {
  table.wide, .wide caption, .wide tbody, .wide tr, .wide td, .wide th { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .wide td, .wide th { padding: .1rem 0; border: 0; }
  .wide td[data-name]::before { content: attr(data-name) "\\00a0: "; color: var(--muted); }
}
@media print {
  @page { margin: 14mm; }
  html { color-scheme: light; }
  body { background: none; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .card, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  summary { display: none; }
}
"""


def page_style() -> str:
    """The style of a page, in the colours that the reader's device prefers; on paper, always the light ones."""
    return (
        f":root {{ {_variables(LIGHT)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}\n"
        + PAGE
        + drawings({name: f"var(--{name})" for name in LIGHT})
    )


def _variables(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
