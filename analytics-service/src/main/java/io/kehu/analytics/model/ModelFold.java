package io.kehu.analytics.model;

import io.kehu.analytics.model.EventData.CustomerErased;
import io.kehu.analytics.model.EventData.CustomerEvent;
import io.kehu.analytics.model.EventData.OpportunityEvent;
import io.kehu.analytics.model.EventData.OrderEvent;
import io.kehu.analytics.model.EventData.ProductEvent;
import io.kehu.analytics.model.EventData.SurveyAnswered;
import io.kehu.analytics.model.EventData.TicketEvent;
import io.kehu.platform.event.fold.EventFold;
import io.kehu.platform.event.fold.FoldBatch;
import io.kehu.platform.event.fold.FoldEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Sorts a batch of events by what they tell of and writes each sort at once.
@ApplicationScoped
class ModelFold implements EventFold {
  static final String NAME = "model";

  private static final String CUSTOMER_ERASED = "crm.customer.erased.v1";
  private static final String STAGE_MOVED = "crm.opportunity.stage-moved.v1";
  private static final String OPPORTUNITY_CREATED = "crm.opportunity.created.v1";
  private static final Set<String> CUSTOMER =
      types("crm.customer.", "created", "changed", "class-changed", "owner-changed");
  private static final Set<String> PRODUCT = types("crm.product.", "created", "changed");
  private static final Set<String> ORDER =
      types("crm.order.", "recorded", "changed", "delivered", "returned", "cancelled");
  private static final Set<String> OPPORTUNITY =
      types("crm.opportunity.", "created", "changed", "stage-moved", "won", "lost", "reopened");
  private static final Set<String> TICKET =
      types("crm.ticket.", "opened", "changed", "responded", "resolved", "closed", "reopened");
  private static final String SURVEY_ANSWERED = "crm.survey.answered.v1";

  private final Model model;
  private final Generations generations;

  ModelFold(Model model, Generations generations) {
    this.model = model;
    this.generations = generations;
  }

  private static Set<String> types(String prefix, String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> prefix + name + ".v1")
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> eventTypes() {
    Set<String> all = new HashSet<>(Set.of(CUSTOMER_ERASED, SURVEY_ANSWERED));
    List.of(CUSTOMER, PRODUCT, ORDER, OPPORTUNITY, TICKET).forEach(all::addAll);
    return all;
  }

  @Override
  public Set<Integer> generations() {
    return generations.all().stream()
        .map(Generations.Generation::number)
        .collect(Collectors.toSet());
  }

  @Override
  public void fold(FoldBatch batch) {
    Sorted sorted = new Sorted();
    batch.events().forEach(sorted::add);
    model.use(batch.generation(), sorted::write);
  }

  /// A batch, by what it tells of.
  private static final class Sorted {
    private final List<EventData.Customer> customers = new ArrayList<>();
    private final List<UUID> erased = new ArrayList<>();
    private final List<EventData.Product> products = new ArrayList<>();
    private final List<EventData.Order> orders = new ArrayList<>();
    private final List<EventData.Opportunity> opportunities = new ArrayList<>();
    private final Map<UUID, OpportunityEvent> moves = new HashMap<>();
    private final List<EventData.Ticket> tickets = new ArrayList<>();
    private final List<SurveyAnswered> answers = new ArrayList<>();

    void add(FoldEvent event) {
      String type = event.type();
      if (CUSTOMER.contains(type)) {
        customers.add(event.data(CustomerEvent.class).customer());
      } else if (type.equals(CUSTOMER_ERASED)) {
        erased.add(event.data(CustomerErased.class).customerId());
      } else if (PRODUCT.contains(type)) {
        products.add(event.data(ProductEvent.class).product());
      } else if (ORDER.contains(type)) {
        orders.add(event.data(OrderEvent.class).order());
      } else if (OPPORTUNITY.contains(type)) {
        addOpportunity(event);
      } else if (TICKET.contains(type)) {
        tickets.add(event.data(TicketEvent.class).ticket());
      } else if (type.equals(SURVEY_ANSWERED)) {
        answers.add(event.data(SurveyAnswered.class));
      }
    }

    /// Being created is entering the first stage.
    private void addOpportunity(FoldEvent event) {
      OpportunityEvent data = event.data(OpportunityEvent.class);
      opportunities.add(data.opportunity());
      if (event.type().equals(STAGE_MOVED)) {
        moves.put(event.envelope().id(), data);
      } else if (event.type().equals(OPPORTUNITY_CREATED)) {
        moves.put(event.envelope().id(), data.entering(event.envelope().time()));
      }
    }

    void write(Handle handle) {
      Facts.customers(handle, customers);
      Facts.erase(handle, erased);
      Facts.products(handle, products);
      Facts.orders(handle, orders);
      Facts.opportunities(handle, opportunities);
      Facts.stageMoves(handle, moves);
      Facts.tickets(handle, tickets);
      Facts.answers(handle, answers);
      Facts.touch(handle, orders, answers);
    }
  }
}
