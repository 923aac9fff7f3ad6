package io.kehu.dev.launcher;

import io.kehu.dev.launcher.service.Service;

/// What a newcomer reads when everything is up.
final class Welcome {

  private Welcome() {}

  static String text(Instance instance) {
    String gateway = instance.ports().gatewayUrl();
    return """

    Kehu is up.
      API        %1$s/api/...      (interactive page %1$s/docs, health %1$s/health)
      Keycloak   %2$s      (administration: admin / %3$s)
      Services   :%4$d customer  :%5$d sales  :%6$d desk  :%7$d loyalty  :%8$d analytics

    Log in with password "kehu" as
      chen.wei     executive               zhao.lei     service supervisor
      li.na        sales manager           sara.jones   service agent
      wang.fang    sales rep, east         liu.yang     call-centre agent
      tom.baker    sales rep, west         emma.lee     marketer
      admin        administrator           sun.hao      analyst

    Try
      TOKEN=$(curl -s %9$s/protocol/openid-connect/token -d grant_type=password -d client_id=kehu-web -d username=li.na -d password=kehu | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
      curl -s -H "Authorization: Bearer $TOKEN" "%1$s/api/customer/v1/customers?limit=3"
      curl -s -H "Authorization: Bearer $TOKEN" "%1$s/api/sales/v1/opportunities?limit=3"
      curl -s -H "Authorization: Bearer $TOKEN" "%1$s/api/desk/v1/tickets?limit=3"
      curl -s -H "Authorization: Bearer $TOKEN" "%1$s/api/analytics/v1/metric-definitions"

    ./kehu status, ./kehu logs customer-service -f, ./kehu down; all data lies under %10$s
    """
        .formatted(
            gateway,
            instance.ports().keycloakUrl(),
            instance.keycloakAdminPassword(),
            port(instance, Service.CUSTOMER),
            port(instance, Service.SALES),
            port(instance, Service.DESK),
            port(instance, Service.LOYALTY),
            port(instance, Service.ANALYTICS),
            instance.ports().issuer(),
            instance.home().base());
  }

  private static int port(Instance instance, Service service) {
    return instance.ports().of(service);
  }
}
