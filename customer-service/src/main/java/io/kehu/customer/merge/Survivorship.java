package io.kehu.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.customer.Alias;
import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.customer.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a survivor becomes, field by field. Master data are looked at as JSON, so that a field that is
/// added to them falls under the rule without a line here: a single value is the survivor's where it has
/// one, lists and custom fields are united.
@ApplicationScoped
class Survivorship {
  static final String CLASS = "customerClass";
  static final String OWNER = "owner";
  private static final String PARENT = "parentId";
  private static final String CUSTOM = "customFields";

  /// The kind is alike in both; lists are never chosen.
  private static final Set<String> FIELDS =
      Stream.concat(
              Arrays.stream(MasterData.class.getRecordComponents())
                  .filter(component ->
                      component.getType().isEnum()
                          || component.getType() == String.class
                          || component.getType() == UUID.class
                          || component.getType() == LocalDate.class)
                  .map(component -> component.getName())
                  .filter(name -> !name.equals("kind")),
              Stream.of(CLASS, OWNER))
          .collect(Collectors.toCollection(TreeSet::new));

  private final ObjectMapper json;

  Survivorship(ObjectMapper json) {
    this.json = json;
  }

  /// Fields whose value may be chosen.
  static Set<String> fields() {
    return FIELDS;
  }

  /// One of the two customers.
  record Party(UUID id, CustomerState state) {}

  CustomerState merged(Party survivor, Party losing, Map<String, Side> choices) {
    CustomerState ours = survivor.state();
    CustomerState theirs = losing.state();
    boolean theirClass =
        choices.containsKey(CLASS)
            ? choices.get(CLASS) == Side.LOSER
            : theirs.customerClass() == CustomerClass.CURRENT;
    boolean theirOwner =
        choices.containsKey(OWNER)
            ? choices.get(OWNER) == Side.LOSER
            : ours.ownerId() == null && ours.team() == null;
    CustomerState of = theirClass && ours.customerClass() != theirs.customerClass() ? theirs : ours;
    CustomerState owned = theirOwner ? theirs : ours;
    return new CustomerState(
        data(survivor, losing, choices),
        of.customerClass(),
        of.classSince(),
        owned.ownerId(),
        owned.team());
  }

  private MasterData data(Party survivor, Party losing, Map<String, Side> choices) {
    MasterData ours = survivor.state().data();
    MasterData theirs = losing.state().data();
    ObjectNode merged = tree(ours);
    ObjectNode others = tree(theirs);
    Set<String> names = new TreeSet<>();
    merged.fieldNames().forEachRemaining(names::add);
    others.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      choose(merged, others, name, choices.get(name));
    }
    UUID parent = parent(survivor, losing, choices.get(PARENT));
    set(merged, PARENT, parent == null ? null : json.valueToTree(parent));
    String name = merged.get("name").textValue();
    merged.set("aliases", json.valueToTree(aliases(name, ours, theirs)));
    merged.set("channels", json.valueToTree(ours.channels().unitedWith(theirs.channels())));
    return read(merged);
  }

  private static void choose(
      ObjectNode merged, ObjectNode others, String name, @Nullable Side choice) {
    JsonNode ours = merged.get(name);
    JsonNode theirs = others.get(name);
    if (ours != null && ours.isArray() && theirs != null) {
      theirs.forEach(each -> {
        if (!contains(ours, each)) {
          merged.withArray(name).add(each);
        }
      });
    } else if (name.equals(CUSTOM) && ours instanceof ObjectNode object && theirs != null) {
      theirs.properties().forEach(each -> object.putIfAbsent(each.getKey(), each.getValue()));
    } else if (choice == Side.LOSER) {
      set(merged, name, theirs);
    } else if (choice == null && ours == null) {
      set(merged, name, theirs);
    }
  }

  /// Of the two who become one neither can be above it: where one belonged to the other, what is above
  /// that one is above both.
  private static @Nullable UUID parent(Party survivor, Party losing, @Nullable Side choice) {
    UUID ours = survivor.state().data().parentId();
    UUID theirs = losing.state().data().parentId();
    UUID first = choice == Side.LOSER ? theirs : ours;
    UUID second = choice == Side.LOSER ? ours : theirs;
    Predicate<UUID> isOneOfThem = id -> id.equals(survivor.id()) || id.equals(losing.id());
    boolean decided = choice != null && (first == null || !isOneOfThem.test(first));
    return (decided ? Stream.ofNullable(first) : Stream.of(first, second).filter(Objects::nonNull))
        .filter(isOneOfThem.negate())
        .findFirst()
        .orElse(null);
  }

  /// The name that is not kept stays findable.
  private static List<Alias> aliases(String kept, MasterData ours, MasterData theirs) {
    Map<String, Alias> aliases = new LinkedHashMap<>();
    Stream.of(ours.aliases(), theirs.aliases())
        .flatMap(List::stream)
        .forEach(alias -> aliases.putIfAbsent(alias.name(), alias));
    for (String name : List.of(ours.name(), theirs.name())) {
      aliases.putIfAbsent(name, new Alias(Alias.Type.FORMER, name));
    }
    aliases.remove(kept);
    return List.copyOf(aliases.values());
  }

  private static boolean contains(JsonNode list, JsonNode item) {
    for (JsonNode each : list) {
      if (each.equals(item)) {
        return true;
      }
    }
    return false;
  }

  private static void set(ObjectNode tree, String name, @Nullable JsonNode value) {
    if (value == null) {
      tree.remove(name);
    } else {
      tree.set(name, value);
    }
  }

  private ObjectNode tree(MasterData data) {
    return json.valueToTree(data);
  }

  private MasterData read(ObjectNode tree) {
    try {
      return json.treeToValue(tree, MasterData.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Master data of two customers make master data", e);
    }
  }
}
