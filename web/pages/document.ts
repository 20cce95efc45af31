import '../styles/pages/document.css'
import '../elements/wengui-reader.ts'
