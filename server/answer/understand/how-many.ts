/** The source of a pattern for 几 that asks how many, and does not end another word: 哪几, 好几, 近几年, 十几年, 邻居几家, 后来几年 (but 要来几天), 歇几天. */
export const FEW =
  '(?<![哪好么这那后近前头十百千])(?<!邻居|街坊|我们|咱们|朋友|同学|亲戚)(?<!(?<![要会能得])来)(?<![歇玩呆待等缓熬](?=几天))(?<!的(?=几[个家座所条处][^，。？?]{1,16}(?:分别|各自?|都)[^多少几]))几'

/** The source of a pattern for the words that count, right behind 几 (几颗, 几个); 几大 and 几个大 tell of no number. */
export const COUNTERS =
  '(?:个(?!大(?!夫|学|棚|桥|坝))|家|户|座|项|所|条|成|人|名|位|次|亿|万|元|种|类|公里|平方|处|年|张|套|台|辆|块|毛|度|吨|亩|盏|倍|点|分|折|期|届|批|颗|枚|只|头|匹|艘|架|株|棵|栋|幢|间|部|场|口井|眼|根|段|片|层|组|对|支|列|门|道|趟|路|起|件|份|床|米|斤|小时|分钟|天|车道)'
