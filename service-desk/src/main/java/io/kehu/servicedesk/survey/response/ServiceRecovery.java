package io.kehu.servicedesk.survey.response;

import io.kehu.servicedesk.priority.Impact;
import io.kehu.servicedesk.priority.Urgency;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.SurveyConfig;
import io.kehu.servicedesk.survey.questionnaire.Answers;
import io.kehu.servicedesk.survey.questionnaire.Score;
import io.kehu.servicedesk.ticket.TicketChannel;
import io.kehu.servicedesk.ticket.TicketDetails;
import io.kehu.servicedesk.ticket.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opens a ticket where a customer is unhappy: winning back who says so is cheaper than finding another.
@ApplicationScoped
class ServiceRecovery {
  private static final String TAG = "service-recovery";

  private final TicketService tickets;
  private final SurveyConfig config;
  private final Clock clock;

  ServiceRecovery(TicketService tickets, SurveyConfig config, Clock clock) {
    this.tickets = tickets;
    this.config = config;
    this.clock = clock;
  }

  /// The ticket, where the response was low and is not long past.
  Optional<UUID> after(SurveyResponse response) {
    boolean low = new Answers(response.answers()).isLow(config.lowMean(), config.lowItem());
    boolean old = response.answeredAt().plus(config.recoverWithin()).isBefore(clock.instant());
    return low && !old
        ? Optional.of(tickets.openByItself(details(response), response.customerId()))
        : Optional.empty();
  }

  private TicketDetails details(SurveyResponse response) {
    return new TicketDetails(
        config.recoveryType(),
        "Low answer to %s: mean %s"
            .formatted(response.questionnaire(), response.mean().toPlainString()),
        description(response),
        null,
        response.productId(),
        order(response.trigger()),
        TicketChannel.SURVEY,
        null,
        Impact.MEDIUM,
        Urgency.HIGH,
        null,
        List.of(TAG));
  }

  private static String description(SurveyResponse response) {
    String scores =
        response.answers().stream()
            .sorted(Comparator.comparingInt(Score::score))
            .map(score -> score.item() + " " + score.score())
            .collect(Collectors.joining("\n"));
    String comment = response.comment();
    return comment == null || comment.isBlank() ? scores : scores + "\n\n" + comment;
  }

  private static @Nullable UUID order(@Nullable Occasion occasion) {
    return occasion != null && occasion.type() == Occasion.Type.ORDER ? occasion.id() : null;
  }
}
