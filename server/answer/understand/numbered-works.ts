/** Source of a pattern for the kinds of works that are told from one another by a number: 3号线, 2号机组. */
export const WORKS_BY_NUMBER = '(?:线|机组|高炉|炉|井|桥|楼|泊位|航站楼|隧道)'
