package io.kehu.customer.customer;

/// How we came to know a customer (客户来源中心).
public enum CustomerSource {
  PREDECESSOR_HANDOVER,
  EXISTING_CUSTOMER,
  LIST,
  TELEMARKETING,
  PROSPECTING,
  DATA_REQUEST,
  REFERRAL,
  GOVERNMENT,
  PARTNER,
  MARKETING_CHANNEL,
  /// 逐户访问
  DOOR_TO_DOOR,
  /// 广告搜寻
  ADVERTISING,
  /// 名人介绍
  CELEBRITY,
  /// 会议
  CONFERENCE,
  PHONE,
  LETTER,
  /// 市场咨询
  CONSULTANT,
  /// 资料搜寻
  DATA_SEARCH,
  /// 竞争插足
  RIVAL_DISPLACEMENT,
  WEB,
  EVENT,
  ERP,
  OTHER
}
