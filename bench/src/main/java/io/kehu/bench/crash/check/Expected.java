package io.kehu.bench.crash.check;

import io.kehu.bench.crash.load.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures that follow from the ledger, reckoned here by their definitions and by none of the platform's code.
public final class Expected {
  private static final BigDecimal A = new BigDecimal("0.80");
  private static final BigDecimal B = new BigDecimal("0.95");

  private final Map<UUID, List<Written>> byCustomer;
  private final List<Written> all;

  public Expected(Collection<? extends Written> written) {
    all = List.copyOf(written);
    byCustomer = all.stream().collect(Collectors.groupingBy(Written::customer));
  }

  /// One customer's sums.
  ///
  /// @param orders without cancelled ones, as are total and returned
  /// @param points earned by orders, less those burnt
  /// @param answered items answered
  /// @param scores their sum
  record Sums(
      long orders,
      BigDecimal total,
      BigDecimal returned,
      long openDeals,
      BigDecimal openAmount,
      long openTickets,
      long points,
      long answered,
      long scores) {}

  Sums of(UUID customer) {
    return sums(byCustomer.getOrDefault(customer, List.of()));
  }

  Sums ofAll() {
    return sums(all);
  }

  private static Sums sums(List<Written> records) {
    List<Written.Order> orders = orders(records);
    List<Written.Deal> open =
        only(records, Written.Deal.class).stream()
            .filter(deal -> deal.status().equals("OPEN"))
            .toList();
    List<Integer> scores =
        only(records, Written.Response.class).stream()
            .flatMap(response -> response.scores().stream())
            .toList();
    long earned =
        orders.stream()
            .mapToLong(order -> order.net().setScale(0, RoundingMode.FLOOR).longValueExact())
            .sum();
    long burnt = only(records, Written.Burn.class).stream().mapToLong(Written.Burn::points).sum();
    return new Sums(
        orders.size(),
        sum(orders, Written.Order::total),
        sum(orders, Written.Order::returned),
        open.size(),
        sum(open, Written.Deal::amount),
        only(records, Written.Ticket.class).stream().filter(Written.Ticket::isOpen).count(),
        earned - burnt,
        scores.size(),
        scores.stream().mapToLong(Integer::longValue).sum());
  }

  long complaints() {
    return complaining().count();
  }

  long complainingCustomers() {
    return complaining().map(Written::customer).distinct().count();
  }

  private java.util.stream.Stream<Written.Ticket> complaining() {
    return only(all, Written.Ticket.class).stream()
        .filter(ticket -> ticket.type().equals("COMPLAINT"));
  }

  /// Who ordered or complained.
  long activeCustomers() {
    return java.util.stream.Stream.concat(
            orders(all).stream().map(Written::customer), complaining().map(Written::customer))
        .distinct()
        .count();
  }

  List<Written.Deal> deals(String status) {
    return only(all, Written.Deal.class).stream()
        .filter(deal -> deal.status().equals(status))
        .toList();
  }

  long responses() {
    return only(all, Written.Response.class).size();
  }

  /// Open deals by stage.
  Map<String, Long> standing() {
    return deals("OPEN").stream()
        .collect(Collectors.groupingBy(Written.Deal::stage, TreeMap::new, Collectors.counting()));
  }

  /// A customer's purchases.
  record Buyer(UUID id, long lastDay, long orders, BigDecimal revenue) {}

  List<Buyer> buyers() {
    Map<UUID, List<Written.Order>> orders =
        orders(all).stream().collect(Collectors.groupingBy(Written.Order::customer));
    List<Buyer> buyers = new ArrayList<>();
    orders.forEach((customer, theirs) ->
        buyers.add(
            new Buyer(
                customer,
                theirs.stream()
                    .mapToLong(order -> order.placedOn().toEpochDay())
                    .max()
                    .orElseThrow(),
                theirs.size(),
                sum(theirs, Written.Order::net))));
    return buyers;
  }

  /// How many buyers have each three-digit score: of recency, frequency, revenue.
  Map<String, Long> rfm() {
    List<Buyer> buyers = buyers();
    Map<UUID, Integer> recency = scores(buyers, Buyer::lastDay);
    Map<UUID, Integer> frequency = scores(buyers, Buyer::orders);
    Map<UUID, Integer> monetary = scores(buyers, Buyer::revenue);
    return buyers.stream()
        .map(Buyer::id)
        .collect(
            Collectors.groupingBy(
                id -> "" + recency.get(id) + frequency.get(id) + monetary.get(id),
                TreeMap::new,
                Collectors.counting()));
  }

  /// 1 + ⌊5 × buyers that are strictly worse ÷ all⌋.
  private static <T extends Comparable<T>> Map<UUID, Integer> scores(
      List<Buyer> buyers, Function<Buyer, T> value) {
    List<T> sorted = buyers.stream().map(value).sorted().toList();
    Map<T, Integer> worse = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      worse.putIfAbsent(sorted.get(i), i);
    }
    Map<UUID, Integer> scores = new HashMap<>();
    for (Buyer buyer : buyers) {
      scores.put(buyer.id(), 1 + 5 * worse.getOrDefault(value.apply(buyer), 0) / sorted.size());
    }
    return scores;
  }

  /// How many buyers are in each class: A while the better ones have less than 80 % of all revenue, B below 95 %.
  Map<String, Long> classes() {
    List<Buyer> best =
        buyers().stream()
            .sorted(
                Comparator.comparing(Buyer::revenue)
                    .reversed()
                    .thenComparing(buyer -> buyer.id().toString()))
            .toList();
    BigDecimal all = sum(best, Buyer::revenue);
    BigDecimal better = BigDecimal.ZERO;
    Map<String, Long> classes = new TreeMap<>();
    for (Buyer buyer : best) {
      boolean first = all.signum() <= 0 || better.compareTo(A.multiply(all)) < 0;
      String name = first ? "A" : better.compareTo(B.multiply(all)) < 0 ? "B" : "C";
      classes.merge(name, 1L, Long::sum);
      better = better.add(buyer.revenue());
    }
    return classes;
  }

  private static List<Written.Order> orders(List<Written> records) {
    return only(records, Written.Order.class).stream().filter(Written.Order::counts).toList();
  }

  private static <T> BigDecimal sum(List<T> of, Function<T, BigDecimal> value) {
    return of.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <T> List<T> only(List<Written> records, Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
