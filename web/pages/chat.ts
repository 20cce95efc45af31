import '../styles/pages/chat.css'
import '../elements/wengui-app.ts'
