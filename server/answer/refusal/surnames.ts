/** The hundred commonest Chinese surnames and some more, by which a person's name is told from other words of its length. */
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项裴席卫查屈鲍覃霍翁隋植甘景薄柏宁柯阮桂闵柴华车房边吉饶刁瞿戚丘米池滕晋苑宫荀褚廉简娄盖符穆党燕冀姬郜晏'
