package io.kehu.dev.demo.company;

import java.util.List;

/// What names are made of. No name is meant to be that of a real company or person.
final class Names {
  static final List<String> CITIES =
      List.of("上海", "北京", "深圳", "杭州", "苏州", "成都", "武汉", "西安", "青岛", "广州");
  static final List<String> CHINESE_MIDDLES =
      List.of("华", "瑞", "恒", "宏", "盛", "博", "泰", "鼎", "新", "嘉", "远", "诚", "锦", "海");
  static final List<String> CHINESE_ENDS =
      List.of("源", "达", "通", "信", "科", "丰", "润", "安", "腾", "辉", "美", "利");
  static final List<String> CHINESE_TRADES =
      List.of("机械", "电子", "贸易", "食品", "纺织", "医疗器械", "软件", "物流", "建材", "化工");
  static final List<String> SURNAMES =
      List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "林");
  static final List<String> GIVEN =
      List.of("伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "艳", "勇", "晓明", "建国", "雨桐", "子轩");
  static final List<String> WESTERN_NAMES =
      List.of(
          "Alder",
          "Birch",
          "Calder",
          "Dunmore",
          "Ellery",
          "Fenwick",
          "Garrow",
          "Harlow",
          "Inverley",
          "Juniper",
          "Kestrel",
          "Larkfield",
          "Merton",
          "Northgate",
          "Oakley",
          "Pemberton");
  static final List<String> WESTERN_TRADES =
      List.of(
          "Instruments",
          "Foods",
          "Logistics",
          "Software",
          "Textiles",
          "Machinery",
          "Retail",
          "Energy");
  static final List<String> WESTERN_FORMS = List.of("Ltd", "GmbH", "Inc", "SA");
  static final List<String> FIRST_NAMES =
      List.of("Anna", "Ben", "Clara", "David", "Elena", "Frank", "Grace", "Henry", "Iris", "Jonas");
  static final List<String> LAST_NAMES =
      List.of(
          "Archer", "Bauer", "Conti", "Dubois", "Evans", "Fischer", "Garcia", "Hughes", "Jensen");
  static final List<String> POSITIONS =
      List.of("采购经理", "总经理", "技术总监", "财务主管", "Head of Purchasing", "CFO", "CTO", "Buyer");
  static final List<String> COMPLAINTS =
      List.of(
          "到货数量不符",
          "产品有划痕",
          "交货延迟三天",
          "发票信息错误",
          "Wrong item delivered",
          "Device does not start",
          "Late delivery");
  static final List<String> QUESTIONS =
      List.of(
          "如何更换滤芯？",
          "请提供产品手册",
          "报价有效期多久？",
          "How do I update the firmware?",
          "Please send the data sheet");

  private Names() {}

  static String chineseCompany(Chance chance) {
    return chance.one(CITIES)
        + chance.one(CHINESE_MIDDLES)
        + chance.one(CHINESE_ENDS)
        + chance.one(CHINESE_TRADES)
        + "有限公司";
  }

  static String westernCompany(Chance chance) {
    return chance.one(WESTERN_NAMES)
        + " & "
        + chance.one(WESTERN_NAMES)
        + " "
        + chance.one(WESTERN_TRADES)
        + " "
        + chance.one(WESTERN_FORMS);
  }

  static String chinesePerson(Chance chance) {
    return chance.one(SURNAMES) + chance.one(GIVEN);
  }

  static String westernPerson(Chance chance) {
    return chance.one(FIRST_NAMES) + " " + chance.one(LAST_NAMES);
  }
}
