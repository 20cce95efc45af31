import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

/** Line icons on a 20 x 20 grid. They are decoration: whatever carries one has its own name. */
const draw = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shape}</svg>`

export const icons = {
  send: draw(svg`<path d="M10 16V4M5 9l5-5 5 5"/>`),
  stop: draw(svg`<rect x="5.5" y="5.5" width="9" height="9" rx="1.5" fill="currentColor" stroke="none"/>`),
  plus: draw(svg`<path d="M10 4v12M4 10h12"/>`),
  menu: draw(svg`<path d="M3 5.5h14M3 10h14M3 14.5h14"/>`),
  sidebar: draw(svg`<rect x="2.8" y="3.8" width="14.4" height="12.4" rx="2"/><path d="M8 4v12"/>`),
  close: draw(svg`<path d="M5 5l10 10M15 5L5 15"/>`),
  search: draw(svg`<circle cx="8.8" cy="8.8" r="5"/><path d="M12.6 12.6L17 17"/>`),
  trash: draw(svg`<path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.2 5.5l.8 11h8l.8-11M8.4 8.8v4.6M11.6 8.8v4.6"/>`),
  pencil: draw(svg`<path d="M4 16l.7-3.4L13.2 4a1.6 1.6 0 012.3 0l.5.5a1.6 1.6 0 010 2.3L7.4 15.3 4 16z"/>`),
  again: draw(svg`<path d="M16 10a6 6 0 11-1.9-4.4M16 3v3.4h-3.4"/>`),
  copy: draw(
    svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.8"/><path d="M13 7V5.3A1.8 1.8 0 0011.2 3.5H5.3A1.8 1.8 0 003.5 5.3v5.9A1.8 1.8 0 005.3 13H7"/>`,
  ),
  link: draw(svg`<path d="M8.5 11.5l3-3M9 6.5l2-2a3.2 3.2 0 014.5 4.5l-2 2M11 13.5l-2 2A3.2 3.2 0 014.5 11l2-2"/>`),
  down: draw(svg`<path d="M5 8l5 5 5-5"/>`),
  right: draw(svg`<path d="M8 5l5 5-5 5"/>`),
  up: draw(svg`<path d="M5 12l5-5 5 5"/>`),
  go: draw(svg`<path d="M6 14l8-8M7.5 6H14v6.5"/>`),
  take: draw(svg`<path d="M10 3.5v9M6.5 9.2L10 12.7l3.5-3.5M3.8 13v2.2a1.3 1.3 0 001.3 1.3h9.8a1.3 1.3 0 001.3-1.3V13"/>`),
  print: draw(
    svg`<path d="M6 7.5v-4h8v4M6 14H4.3A1.3 1.3 0 013 12.7V8.8a1.3 1.3 0 011.3-1.3h11.4A1.3 1.3 0 0117 8.8v3.9a1.3 1.3 0 01-1.3 1.3H14M6 11.5h8v5H6z"/>`,
  ),
  scope: draw(svg`<path d="M5 3.5h6.5L15 7v9.5H5z"/><path d="M11.5 3.5V7H15M7.5 10.5h5M7.5 13.3h5"/>`),
  tree: draw(svg`<path d="M3.5 4.5h7M6.5 10h10M6.5 15.5h10M3.5 4.5v11M3.5 10h1.5M3.5 15.5h1.5"/>`),
  open: draw(svg`<path d="M11.5 3.5h5v5M16.5 3.5L9 11M8.5 4.5H5A1.5 1.5 0 003.5 6v9A1.5 1.5 0 005 16.5h9a1.5 1.5 0 001.5-1.5v-3.5"/>`),
  notice: draw(svg`<path d="M10 3.2l7.4 13H2.6L10 3.2zM10 8v4M10 14.2v.1"/>`),
  differ: draw(svg`<path d="M4 7.5h12M4 12.5h12M13 4L7 16"/>`),
  offline: draw(svg`<path d="M3 3l14 14M6.2 11.3A6 6 0 0110 10m3.6 1.2M3.2 8.1A10 10 0 016 6.3M9 5.6a10 10 0 017.8 2.5M10 15v.1"/>`),
  chat: draw(svg`<path d="M3.5 4.5h13v9H9.8L6 16.5v-3H3.5z"/><path d="M7 8h6M7 10.6h4"/>`),
} as const

/** The seal: the two characters of the name, carved. */
export const seal = html`<svg class="seal" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect class="seal-ground" x="1" y="1" width="30" height="30" rx="6.5"/><path class="seal-lines" d="M9 8.2v15.6M9 8.2h1.4M13.4 8.2H23v13.4a2 2 0 01-2 2h-1.6M13 13.4h5.6v5.6H13z"/></svg>`
