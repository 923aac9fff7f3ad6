package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.company.Customers.Made;
import io.kehu.dev.demo.erp.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the company up: pure, so that the same seed and day give the same company to the last cent.
public final class CompanyGenerator {
  private static final int CUSTOMERS = 240;

  private final Chance chance;
  private final Finance finance;
  private final LocalDate today;

  public CompanyGenerator(long seed, LocalDate today) {
    this.chance = new Chance(seed);
    this.finance = new Finance(new Chance(seed + 1), today);
    this.today = today;
  }

  public Company make() {
    List<Made> customers = new Customers(chance).make(CUSTOMERS);
    Orders orders = new Orders(chance, today);
    Opportunities opportunities = new Opportunities(chance, today);
    Service service = new Service(chance, today);
    List<ObjectNode> deals = new ArrayList<>();
    List<ObjectNode> contacts = new ArrayList<>();
    for (Made customer : customers) {
      for (LocalDate day : orders.of(customer)) {
        service.after(customer, day);
      }
      opportunities.of(customer).ifPresent(deals::add);
      if (customer.isOrganization()) {
        contacts.add(contact(customer));
      }
      finance.report(customer);
    }
    orders.rows().forEach(finance::bill);
    OwnFields.fill(customers.stream().map(Made::row).toList());
    return new Company(
        teams(),
        Stream.concat(customers.stream().map(Made::row), Stream.of(Customers.twin(customers)))
            .toList(),
        contacts,
        Catalogue.rows(),
        deals,
        orders.rows(),
        orders.returns(),
        finance.invoices(),
        finance.statements(),
        service.tickets(),
        service.answers());
  }

  private static List<ObjectNode> teams() {
    return List.of(
        team("sales", "销售部 Sales", ""),
        team("sales-east", "华东销售 Sales East", "sales"),
        team("sales-west", "西区销售 Sales West", "sales"),
        team("service", "客户服务 Service", ""),
        team("marketing", "市场部 Marketing", ""));
  }

  private static ObjectNode team(String code, String name, String parent) {
    ObjectNode team = Api.object().put("code", code).put("name", name);
    return parent.isEmpty() ? team : team.put("parentCode", parent);
  }

  private ObjectNode contact(Made customer) {
    ObjectNode contact = Api.object();
    contact.set("customer", Rows.reference(Customers.SYSTEM, customer.id()));
    contact.put(
        "name", customer.isChinese() ? Names.chinesePerson(chance) : Names.westernPerson(chance));
    contact.put("position", chance.one(Names.POSITIONS));
    contact.put("language", customer.isChinese() ? "zh-CN" : "en");
    contact.put("sourceVersion", 1);
    return contact;
  }
}
