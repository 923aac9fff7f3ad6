package io.kehu.customer.plan.action;

/// How a relationship is kept up.
public enum ActionWay {
  /// 信函
  LETTER,
  /// 拜访
  VISIT,
  /// 电话
  PHONE,
  /// 展会
  EXHIBITION,
  /// 技术交流
  TECHNICAL_EXCHANGE,
  /// 商务活动
  BUSINESS_EVENT,
  /// 参观考察
  SITE_TOUR
}
