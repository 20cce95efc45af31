/** `<wengui-chat>` for other sites: one file, styles of its own, nothing from the page around it. */
import { define } from './elements/light-element.ts'
import { WenguiChat } from './elements/wengui-chat.ts'

define('wengui-chat', WenguiChat)

export { WenguiChat }
