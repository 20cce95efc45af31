import { LitElement } from 'lit'

/** An element that renders into itself: its styles are those of the page, or of the shadow root it stands in. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): this {
    // What the markup shows until the script runs.
    this.querySelector(':scope > .boot')?.remove()
    return this
  }
}

/** Defines an element once: the host page may load the script twice. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}
