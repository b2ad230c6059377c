/** Pieces that names are made of, for names that nobody thought of. */
export const namePieces: readonly string[] = [
  '中国 山东 山东省 枣庄 枣庄市 市中区 山亭区 山亭 滕州 滕州市 吉林 吉林市 东方 阿里 延边 高新区 经济开发区',
  '虚拟 鑫金山 丙 某 華為 薴 牧業',
  '机械 新能源 能源 知识产权代理 科技 轮胎 制造 種植',
  '有限公司 有限责任公司 股份有限公司 集团 (集团) （有限合伙） 合伙企业 事务所 专业合作社 联合社 大学 科学院 研究所 中心',
  '分公司 滕州分中心 路 ( ) （ ） · 「 」 Xuni Co.,',
].flatMap((line) => line.split(' '));
