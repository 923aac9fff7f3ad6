package io.kehu.customer.accounthealth;

import io.kehu.customer.timeline.TimelineKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// What counts how much: `kehu.customer.account-health.*`.
@ConfigMapping(prefix = "kehu.customer.account-health")
public interface HealthConfig {
  Weights weights();

  /// What an open complaint costs, and once more where a promise was broken.
  @WithDefault("25")
  int complaintCost();

  /// Orders of so long a time are compared with those of as long before.
  @WithDefault("P180D")
  Duration orderWindow();

  /// The score of an unchanged order trend.
  @WithDefault("80")
  int steadyScore();

  /// A contact within this time is as good as today's.
  @WithDefault("P14D")
  Duration contactFresh();

  /// After this time a contact is worth nothing.
  @WithDefault("P90D")
  Duration contactStale();

  /// What on the timeline shows that we talked to each other.
  @WithDefault("COMMUNICATION_HELD,VISIT_HELD,TICKET_OPENED,TICKET_RESPONDED,SURVEY_ANSWERED")
  List<TimelineKind> contactKinds();

  /// Weights of the parts; they need not add up to anything.
  interface Weights {
    @WithDefault("25")
    int satisfaction();

    @WithDefault("15")
    int complaints();

    @WithDefault("20")
    int orderTrend();

    @WithDefault("15")
    int buyingCentre();

    @WithDefault("15")
    int planProgress();

    @WithDefault("10")
    int lastContact();
  }

  default int weight(HealthPart part) {
    return switch (part) {
      case SATISFACTION -> weights().satisfaction();
      case COMPLAINTS -> weights().complaints();
      case ORDER_TREND -> weights().orderTrend();
      case BUYING_CENTRE -> weights().buyingCentre();
      case PLAN_PROGRESS -> weights().planProgress();
      case LAST_CONTACT -> weights().lastContact();
    };
  }
}
