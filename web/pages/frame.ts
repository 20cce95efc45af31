import '../styles/frame.css'
import { define } from '../elements/light-element.ts'
import { WenguiChat } from '../elements/wengui-chat.ts'

/** The attributes a frame's address may carry; where it stands and where the server is are not for it to say. */
const given = ['documents', 'lang', 'theme', 'accent', 'greeting', 'examples', 'heading']

// Before it is defined: the element then starts with everything it was given.
const chat = document.querySelector('wengui-chat')
const asked = new URLSearchParams(location.search)
for (const name of given) {
  const value = asked.get(name)
  if (value !== null) chat?.setAttribute(name, value)
}
chat?.setAttribute('base', new URL('.', location.href).href)
define('wengui-chat', WenguiChat)
