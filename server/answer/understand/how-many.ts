/** The source of a pattern for 几 that asks how many, and does not end another word: 哪几, 好几, 近几年, 十几年. */
export const FEW = '(?<![哪好么这那后来近前头十百千])(?<!的(?=几[个家座所条处][^，。？?]{1,16}(?:分别|各自?|都)[^多少几]))几'
