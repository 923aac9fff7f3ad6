package io.kehu.dev.demo.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.erp.example.ExampleErp;
import io.kehu.dev.demo.erp.example.ExampleLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Loads the company through the public APIs. Everything carries the ERP's own ids: a load that was broken off is simply begun again.
public final class CompanyLoader {
  private final Api api;
  private final Consumer<String> out;

  public CompanyLoader(Api api, Consumer<String> out) {
    this.api = api;
    this.out = out;
  }

  public void load(long seed, LocalDate today) throws InterruptedException {
    Company company = new CompanyGenerator(seed, today).make();
    for (ObjectNode team : company.teams()) {
      api.postUnlessThere("/api/customer/v1/teams", team);
    }
    out.accept(company.teams().size() + " teams");
    Sources sources = new Sources(api, today);
    sources.add();
    OwnFields.define(api);
    rows("customer", "customers", company.customers());
    sources.referrals(company.customers());
    sources.costs();
    out.accept("sources, their costs and referrals");
    out.accept(new Profiles(api, seed).load(company.customers()) + " profiles");
    EnteredTwice.load(api);
    rows("sales", "products", company.products());
    contacts(company.contacts());
    sources.assess(company.contacts().getFirst());
    rows("sales", "opportunities", company.opportunities());
    rows("sales", "orders", company.orders());
    returns(company.returns());
    rows("customer", "receivables", company.invoices());
    rows("customer", "statements", company.statements());
    rows("desk", "tickets", company.tickets());
    rows("desk", "survey-responses", company.answers());
    new Credit(api, today).load(company.customers());
    Handovers.load(api);
    FairList.load(api);
    out.accept("credit limits and decisions, handovers, a list from a fair");
    new Planning(api, today).load(company.customers());
    out.accept("key accounts, plans and targets");
    new Encounters(api, today).load(company.customers(), out);
    segments();
    new DataSubjects(api).load();
    out.accept("an erasure and a subject access request");
    new ExampleLoader(api, new ExampleErp(), out).load(new Random(seed));
  }

  private void segments() throws InterruptedException {
    Segments segments = new Segments(api);
    segments.tiers();
    out.accept(segments.load() + " segments");
  }

  private void rows(String service, String kind, List<ObjectNode> rows)
      throws InterruptedException {
    JsonNode job = api.importRows(service, kind, rows);
    out.accept(job.get("processed").asLong() + " " + kind.replace('-', ' '));
  }

  private void contacts(List<ObjectNode> contacts) throws InterruptedException {
    for (ObjectNode contact : contacts) {
      String id = contact.at("/customer/id").asText() + "-1";
      api.put("/api/customer/v1/contacts/by-external-id/" + Customers.SYSTEM + "/" + id, contact);
    }
    out.accept(contacts.size() + " contacts");
  }

  private void returns(List<Company.Return> returns) throws InterruptedException {
    for (Company.Return back : returns) {
      api.put(
          "/api/sales/v1/orders/by-external-id/%s/%s/returns/%s"
              .formatted(Customers.SYSTEM, back.order(), back.id()),
          back.body());
    }
    out.accept(returns.size() + " returns");
  }
}
