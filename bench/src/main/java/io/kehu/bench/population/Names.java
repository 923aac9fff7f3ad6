package io.kehu.bench.population;

import java.util.Locale;

/// Names as registers have them.
final class Names {
  private static final String[] PLACES =
      "上海 北京 深圳 广州 江苏 浙江 山东 杭州 苏州 成都 重庆 武汉 南京 天津 西安 宁波 青岛 厦门 长沙 郑州 福建 河北 四川 安徽 湖北 湖南 佛山 东莞 无锡 大连 沈阳 合肥 济南 长春 昆明 南昌 贵州 海南 新疆 内蒙古"
          .split(" ");
  private static final String[] TRADES =
      "科技 贸易 电子 机械 信息技术 实业 建设 网络 文化传媒 医药 食品 物流 汽车 化工 生物 新材料 能源 环保 软件 餐饮 服饰 投资 房地产 教育 农业 纺织 家具 银行 证券 航空 长安汽车 乐器"
          .split(" ");
  private static final String[] FORMS = "有限公司 有限公司 有限公司 股份有限公司 有限责任公司 集团有限公司 厂 分公司".split(" ");
  private static final String BRAND =
      "华中新天海金大创达宏盛鑫源泰恒瑞信博远联通安诚美佳丰东兴隆德智云光星龙凯利欣万长永嘉宝康润奇立明宇航飞翔腾科捷迅易方正元和平顺景春阳红绿蓝青紫晶玉石林森山川河江湖洋";
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦单解";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红飞鹏浩宇欣怡佳雪梅琳琪晨阳梓涵子轩雨桐博文思远志国建文海波春燕晓东立新永";
  private static final String[] SYLLABLES =
      "ba con del fer gal hor in jun kar lum mer nor ol pax quin ros sol tan ul ver wes xen yor zel tri vox ner dyn tech phar mar gen ster mon vik al en o a"
          .split(" ");
  private static final String[] LATIN_TRADES =
      "Technologies Engineering Logistics Foods Pharma Systems Energy Chemicals Machinery Trading Software Motors Textiles Plastics Consulting Instruments"
          .split(" ");
  private static final String[] LATIN_FORMS = "Ltd GmbH Inc AG Corporation SA".split(" ");

  private Names() {}

  /// @param brand see [#brand]
  static String chineseCompany(Choice choice, String brand) {
    return choice.of(PLACES) + brand + choice.of(TRADES) + choice.of(FORMS);
  }

  static String brand(Choice choice) {
    String brand = "" + choice.of(BRAND) + choice.of(BRAND);
    return choice.below(3) == 0 ? brand + choice.of(BRAND) : brand;
  }

  static String person(Choice choice) {
    String name = "" + choice.of(SURNAMES) + choice.of(GIVEN);
    return choice.below(4) == 0 ? name : name + choice.of(GIVEN);
  }

  static String latinCompany(Choice choice) {
    StringBuilder brand = new StringBuilder();
    for (int rest = 2 + choice.below(3); rest > 0; rest--) {
      brand.append(choice.of(SYLLABLES));
    }
    String capital = brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
    return capital + " " + choice.of(LATIN_TRADES) + " " + choice.of(LATIN_FORMS);
  }
}
